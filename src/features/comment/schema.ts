import * as z from 'zod'
import { pageInput } from '@/lib/pagination'
import { MAX_COMMENT, MAX_MENTIONS, THREAD_STATES } from './policy'

/** What somebody says, and whom they name in it. */
export const remark = {
  body: z.string().trim().min(1).max(MAX_COMMENT),
  mentionIds: z.array(z.uuid()).max(MAX_MENTIONS).default([]),
}

export const listThreads = pageInput.extend({ moduleId: z.uuid(), state: z.enum(THREAD_STATES).default('ALL') })
export const commentRef = z.strictObject({ commentId: z.uuid() })
export const listReplies = pageInput.extend({ threadId: z.uuid() })

export const createComment = z.strictObject({
  moduleId: z.uuid(),
  /** The first comment of the thread that is replied to; nothing begins a thread. */
  parentId: z.uuid().nullish(),
  ...remark,
  /** Made by who asks; asked again with the same it writes nothing twice. */
  requestId: z.uuid(),
})
export const updateComment = commentRef.extend(remark)
export const resolveThread = commentRef.extend({ isResolved: z.boolean() })

export type ListThreads = z.infer<typeof listThreads>
export type CommentRef = z.infer<typeof commentRef>
export type ListReplies = z.infer<typeof listReplies>
export type CreateComment = z.infer<typeof createComment>
export type UpdateComment = z.infer<typeof updateComment>
export type ResolveThread = z.infer<typeof resolveThread>

import * as z from 'zod'
import { RadarPostStatus } from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'
import { MAX_DESCRIPTION, MAX_REASON, MAX_TAG, MAX_TAGS, MAX_TITLE, MAX_URL, parseLink, VIEWS } from './policy'

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replace(/\s+/g, ' ').trim())

/** Nothing but the web: neither scripts nor files nor passwords. */
const link = z
  .string()
  .trim()
  .max(MAX_URL)
  .meta({ format: 'uri' })
  .transform((text, check) => {
    const url = parseLink(text)
    if (url) return url.href
    check.addIssue({ code: 'custom', message: 'Not an address of the web' })
    return z.NEVER
  })

const words = {
  title: line(MAX_TITLE).pipe(z.string().min(3)),
  description: z.string().trim().max(MAX_DESCRIPTION),
  tags: z.array(line(MAX_TAG).pipe(z.string().min(1))).max(MAX_TAGS),
}

export const postRef = z.strictObject({ postId: z.uuid() })

export const listPosts = pageInput.extend({
  view: z.enum(VIEWS).default('APPROVED'),
  search: line(100).default(''),
  tagId: z.uuid().nullish(),
})
export const linkRef = z.strictObject({ url: link })
/** `requestId` is made by who asks; asked again with the same it writes nothing twice. */
export const createPost = linkRef.extend({ ...words, requestId: z.uuid() })
export const updatePost = postRef.extend(words)
/** `from` is the state that the moderator has seen. */
export const decidePost = postRef.extend({
  from: z.enum(RadarPostStatus),
  to: z.enum(RadarPostStatus),
  reason: z.string().trim().max(MAX_REASON).default(''),
  /** Takes back one's own decision; nobody is told when nobody was told of that. */
  isUndo: z.boolean().default(false),
})
export const withdrawPost = postRef.extend({ isWithdrawn: z.boolean() })
export const pinPost = postRef.extend({ isPinned: z.boolean() })
export const savePost = postRef.extend({ isSaved: z.boolean() })

export type PostRef = z.infer<typeof postRef>
export type ListPosts = z.infer<typeof listPosts>
export type LinkRef = z.infer<typeof linkRef>
export type CreatePost = z.infer<typeof createPost>
export type UpdatePost = z.infer<typeof updatePost>
export type DecidePost = z.infer<typeof decidePost>
export type WithdrawPost = z.infer<typeof withdrawPost>
export type PinPost = z.infer<typeof pinPost>
export type SavePost = z.infer<typeof savePost>

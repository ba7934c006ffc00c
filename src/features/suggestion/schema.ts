import * as z from 'zod'
import { remark } from '@/features/comment/schema'
import { moduleDraft } from '@/features/module/schema'
import { SuggestionStatus } from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'
import { DEFAULT_POPULAR_VOTES, MAX_DESCRIPTION, MAX_POPULAR_VOTES, MAX_REASON, MAX_TITLE, SORTS } from './policy'

const popularVotes = z.int().min(1).max(MAX_POPULAR_VOTES)

/** The company's decision, under the name of the setting. */
export const suggestionSettings = z.strictObject({ suggestionPopularVotes: popularVotes })

/** What `Tenant.settings` holds of suggestions. */
export const suggestionOptions = z.looseObject({
  suggestionPopularVotes: popularVotes.catch(DEFAULT_POPULAR_VOTES),
})

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replace(/\s+/g, ' ').trim())

const words = {
  title: line(MAX_TITLE).pipe(z.string().min(3)),
  description: z.string().trim().max(MAX_DESCRIPTION),
}

export const suggestionRef = z.strictObject({ suggestionId: z.uuid() })

export const listSuggestions = pageInput.extend({
  status: z.enum(SuggestionStatus).default('OPEN'),
  sort: z.enum(SORTS).default('VOTES'),
  search: line(100).default(''),
  isMine: z.boolean().default(false),
  isVoted: z.boolean().default(false),
})
export const findSimilar = z.strictObject({ title: line(MAX_TITLE) })
/** `requestId` is made by who asks; asked again with the same it writes nothing twice. */
export const createSuggestion = z.strictObject({ ...words, requestId: z.uuid() })
export const updateSuggestion = suggestionRef.extend(words)
export const voteSuggestion = suggestionRef.extend({ isVoted: z.boolean() })
/** `from` is the state that the decider has seen. */
export const decideSuggestion = suggestionRef.extend({
  from: z.enum(SuggestionStatus),
  to: z.enum(['OPEN', 'APPROVED', 'REJECTED']),
  reason: z.string().trim().max(MAX_REASON).default(''),
  /** Takes back one's own decision; nobody is told when nobody was told of that. */
  isUndo: z.boolean().default(false),
})
export const convertSuggestion = suggestionRef.extend({
  ...moduleDraft.shape,
  mentorIds: z.array(z.uuid()).max(50),
})

export const commentRef = z.strictObject({ commentId: z.uuid() })
export const listComments = pageInput.extend(suggestionRef.shape)
export const listReplies = pageInput.extend({ threadId: z.uuid() })
export const createComment = suggestionRef.extend({
  /** The first comment of the thread that is replied to; nothing begins a thread. */
  parentId: z.uuid().nullish(),
  ...remark,
  requestId: z.uuid(),
})
export const updateComment = commentRef.extend(remark)

export type SuggestionRef = z.infer<typeof suggestionRef>
export type ListSuggestions = z.infer<typeof listSuggestions>
export type FindSimilar = z.infer<typeof findSimilar>
export type CreateSuggestion = z.infer<typeof createSuggestion>
export type UpdateSuggestion = z.infer<typeof updateSuggestion>
export type VoteSuggestion = z.infer<typeof voteSuggestion>
export type DecideSuggestion = z.infer<typeof decideSuggestion>
export type ConvertSuggestion = z.infer<typeof convertSuggestion>
export type CommentRef = z.infer<typeof commentRef>
export type ListComments = z.infer<typeof listComments>
export type ListReplies = z.infer<typeof listReplies>
export type CreateComment = z.infer<typeof createComment>
export type UpdateComment = z.infer<typeof updateComment>

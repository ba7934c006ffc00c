import type { SuggestionStatus } from '@/generated/prisma/enums'

export const STATUSES = ['OPEN', 'APPROVED', 'REJECTED', 'CONVERTED'] as const satisfies readonly SuggestionStatus[]
export const SORTS = ['VOTES', 'NEWEST'] as const

export const MAX_TITLE = 160
export const MAX_DESCRIPTION = 2_000
export const MAX_REASON = 1_000

/** Titles are compared with what is being written from so many letters on. */
export const SIMILAR_FROM = 3
/** So many of a thread's last replies come with the list; the rest is asked for. */
export const LAST_REPLIES = 3

/** From how many votes on deciders are told, where a company has not decided otherwise. */
export const DEFAULT_POPULAR_VOTES = 10
export const MAX_POPULAR_VOTES = 10_000

/** For so long a decision can be taken back before anybody is told of it. */
export const TELL_AFTER_MS = 15_000

/** Votes count as long as nothing has come of it, and nothing will. */
export const canVote = (status: SuggestionStatus) => status === 'OPEN' || status === 'APPROVED'

export const canConvert = (status: SuggestionStatus) => status === 'OPEN' || status === 'APPROVED'

/** What has become a module stays so; everything else can be decided anew. */
export const canDecide = (from: SuggestionStatus, to: SuggestionStatus) =>
  from !== 'CONVERTED' && to !== 'CONVERTED' && from !== to

type Held = { status: SuggestionStatus; authorId: string }

/** Its author as long as nothing is decided, and who decides at any time. */
export const canEdit = ({ status, authorId }: Held, member: { id: string; isDecider: boolean }) =>
  member.isDecider || (authorId === member.id && status === 'OPEN')

type Remark = { authorId: string; deletedAt: Date | null; deletedById: string | null }

/** What a member may do to a comment; who decides on suggestions also keeps order below them. */
export function rightsTo({ authorId, deletedAt, deletedById }: Remark, member: { id: string; isDecider: boolean }) {
  const isOwn = authorId === member.id
  const isThere = deletedAt === null
  return {
    canEdit: isOwn && isThere,
    canDelete: isThere && (isOwn || member.isDecider),
    /** Only by who deleted it, so that an author doesn't bring back what a decider took away. */
    canRestore: deletedById === member.id,
  }
}

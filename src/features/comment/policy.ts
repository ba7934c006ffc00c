export const MAX_COMMENT = 4_000
export const MAX_MENTIONS = 20

/** So many of a thread's last replies come with the list; the rest is asked for. */
export const LAST_REPLIES = 3
/** A thread counts its replies no further. */
export const COUNTED_REPLIES = 100

export const THREAD_STATES = ['ALL', 'OPEN', 'RESOLVED'] as const
export type ThreadState = (typeof THREAD_STATES)[number]

type Rights = { memberId: string; isModerator: boolean; isLearner: boolean }
type Remark = { authorId: string; deletedAt: Date | null; deletedById: string | null }

/** Moderators are the mentors of the module and those who manage it; a viewer changes nothing. */
export function rightsTo(comment: Remark, { memberId, isModerator, isLearner }: Rights) {
  const isOwn = comment.authorId === memberId
  const isThere = comment.deletedAt === null
  return {
    canEdit: isLearner && isOwn && isThere,
    canDelete: isLearner && isThere && (isOwn || isModerator),
    /** Only by who deleted it, so that an author doesn't bring back what a moderator took away. */
    canRestore: isLearner && comment.deletedById === memberId,
    canResolve: isLearner && (isOwn || isModerator),
  }
}

/** How long its author may change or delete a message, in minutes; a deletion can be undone as long. */
export const EDIT_MINUTES = 15

export const MAX_BODY = 4_000
export const MAX_MENTIONS = 20
/** Of a message that is shown inside another one. */
export const EXCERPT = 160
/** More changes than that are not told one by one: the conversation is read anew. */
export const MAX_CHANGES = 200
/** A process that follows for many catches up with more, so that a moment without breath doesn't send all of them back. */
export const MAX_LIVE_CHANGES = 1_000
/** Unread messages are counted no further. */
export const MAX_UNREAD = 99

type Written = { authorId: string | null; createdAt: Date; deletedAt: Date | null; type: string; isSettled: boolean }
type Asker = { memberId: string; canModerate: boolean }

const MINUTE = 60_000

const isWithin = (since: Date, now: Date) => now.getTime() - since.getTime() <= EDIT_MINUTES * MINUTE

/** What somebody wrote, other than a line of the conversation itself. */
export const isWritten = (type: string) => type === 'MESSAGE' || type === 'ACTION'

/** `isSettled`: a confirmed answer or an answered question, which stay as they were when that was said. */
export const canEdit = (message: Written, { memberId }: Pick<Asker, 'memberId'>, now: Date) =>
  isWritten(message.type) &&
  message.deletedAt === null &&
  !message.isSettled &&
  message.authorId === memberId &&
  isWithin(message.createdAt, now)

export const canDelete = (message: Written, { memberId, canModerate }: Asker, now: Date) =>
  isWritten(message.type) &&
  message.deletedAt === null &&
  !message.isSettled &&
  (canModerate || (message.authorId === memberId && isWithin(message.createdAt, now)))

/** Who deleted it may bring it back. */
export const canRestore = (
  message: { deletedAt: Date | null; deletedById: string | null },
  memberId: string,
  now: Date,
) => message.deletedAt !== null && message.deletedById === memberId && isWithin(message.deletedAt, now)

/** Its author and who looks after the conversation say whether a message asks something. */
export const canMarkQuestion = (message: Written, { memberId, canModerate }: Asker) =>
  message.type === 'MESSAGE' &&
  message.deletedAt === null &&
  !message.isSettled &&
  (canModerate || message.authorId === memberId)

const ME = /^\/me\s+(?=\S)/

/** `/me waves` is something that its author does. */
export const readBody = (body: string) =>
  ME.test(body) ? { type: 'ACTION' as const, body: body.replace(ME, '') } : { type: 'MESSAGE' as const, body }

/** The conversation's part of an address: the id of its module, or `company`. */
export const COMPANY_ROOM = 'company'
export const roomKeyOf = (moduleId: string | null) => moduleId ?? COMPANY_ROOM

/** Where a message is, within the tenant. */
export const messagePath = (moduleId: string | null, messageId: string) =>
  `/chat/${roomKeyOf(moduleId)}?message=${messageId}`

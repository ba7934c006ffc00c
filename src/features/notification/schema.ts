import * as z from 'zod'
import { ReputationRank } from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'
import { FAMILIES, FREQUENCIES, type SentType } from './policy'

const text = z.string()
const moment = z.iso.datetime().nullable()

/** What fills the text of each type that is sent; times as ISO. A new type needs its texts in both languages. */
export const notificationParams = {
  NEW_MODULE: z.object({ moduleTitle: text, dueAt: moment.default(null) }),
  DEADLINE_REMINDER: z.object({
    kind: z.enum(['UPCOMING', 'OVERDUE', 'MOVED', 'ASKED']),
    moduleTitle: text,
    /** Null when a deadline was MOVED away. */
    dueAt: moment,
  }),
  QUIZ_RESULT: z.object({ quizTitle: text, moduleTitle: text, score: z.number(), isPassed: z.boolean() }),
  CERTIFICATE_ISSUED: z.object({ moduleTitle: text, expiresAt: moment.default(null) }),
  PROGRESS_OVERRIDE: z.object({
    kind: z.enum(['COMPLETE', 'REOPEN', 'RESET', 'UNDONE']),
    moduleTitle: text,
    reason: text.default(''),
    by: text,
  }),
  MODULE_UPDATED: z.object({ moduleTitle: text, changeSummary: text.default('') }),
  MODULE_EXPIRING: z.object({ moduleTitle: text, expiresAt: z.iso.datetime() }),
  MODULE_EXPIRED: z.object({ moduleTitle: text, expiresAt: z.iso.datetime() }),
  XP_EARNED: z.object({ rank: z.enum(ReputationRank), lifetimeXp: z.number() }),
  REWARD_APPROVED: z.object({ rewardTitle: text, xpSpent: z.number(), note: text.default('') }),
  REWARD_REJECTED: z.object({ rewardTitle: text, xpSpent: z.number(), note: text.default('') }),
  REVIEW_REQUESTED: z.object({ kind: z.enum(['REWARD', 'RADAR']), title: text, by: text }),
  COMMENT_REPLY: z.object({ kind: z.enum(['THREAD', 'REPLY']), by: text, moduleTitle: text, excerpt: text }),
  /** `place` is the title of the module or suggestion; empty in the company's own conversation. */
  MENTION: z.object({
    kind: z.enum(['CHAT', 'COMMENT', 'SUGGESTION']),
    by: text,
    place: text.default(''),
    excerpt: text,
  }),
  /** `place` as above. */
  CHAT_REPLY: z.object({ by: text, place: text.default(''), excerpt: text }),
  QUESTION_ASKED: z.object({ by: text, place: text.default(''), excerpt: text }),
  ANSWER_CONFIRMED: z.object({
    kind: z.enum(['ASKER', 'AUTHOR']),
    by: text,
    question: text,
    points: z.number().default(0),
  }),
  SUGGESTION_POPULAR: z.object({ suggestion: text, votes: z.number() }),
  SUGGESTION_STATUS_CHANGED: z.object({
    kind: z.enum(['APPROVED', 'REJECTED', 'OPEN', 'CONVERTED', 'PUBLISHED']),
    suggestion: text,
    reason: text.default(''),
    moduleTitle: text.default(''),
  }),
  RADAR_APPROVED: z.object({ title: text }),
  RADAR_REJECTED: z.object({ title: text, reason: text.default('') }),
  RADAR_ARCHIVED: z.object({ title: text, reason: text.default('') }),
  NEW_KNOWLEDGE: z.object({ title: text, by: text }),
} satisfies Record<SentType, z.ZodType>

/** Why somebody is told: the sentence "You get this because …". */
export const notificationCause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('GROUP'), group: text, since: z.iso.datetime() }),
  z.object({ kind: z.literal('DIRECT'), since: z.iso.datetime() }),
  /** Somebody did it to the person: changed their progress, asked them to hurry. */
  z.object({ kind: z.literal('OVERRIDE'), by: text }),
  z.object({ kind: z.literal('REMINDED'), by: text }),
  /** The person completed the module then. */
  z.object({ kind: z.literal('COMPLETED'), since: z.iso.datetime() }),
  /** The person has completed an earlier version of the module. */
  z.object({ kind: z.literal('EARLIER_VERSION') }),
  /** The person may decide on what waits in a queue. */
  z.object({ kind: z.literal('REVIEWER') }),
  /** The person did it: took the quiz, completed the module. */
  z.object({ kind: z.literal('OWN') }),
  z.object({ kind: z.literal('EARNED') }),
  z.object({ kind: z.literal('REDEEMED') }),
  /** The person posted the link. */
  z.object({ kind: z.literal('POSTED') }),
  /** The person wrote what was replied to, asked the question, or answered it. */
  z.object({ kind: z.literal('WROTE') }),
  z.object({ kind: z.literal('ASKED') }),
  z.object({ kind: z.literal('ANSWERED') }),
  z.object({ kind: z.literal('MENTIONED'), by: text }),
  /** The person wrote in that conversation. */
  z.object({ kind: z.literal('TAKES_PART') }),
  z.object({ kind: z.literal('MENTORS'), moduleTitle: text }),
  /** The person made the suggestion, voted for it, or decides on it. */
  z.object({ kind: z.literal('SUGGESTED') }),
  z.object({ kind: z.literal('VOTED') }),
  z.object({ kind: z.literal('DECIDES') }),
  /** Links of the radar are for everybody who learns. */
  z.object({ kind: z.literal('RADAR') }),
])

export type NotificationParams = { [T in SentType]: z.input<(typeof notificationParams)[T]> }
export type NotificationCause = z.infer<typeof notificationCause>

export const listNotifications = pageInput.extend({
  isUnread: z.boolean().default(false),
  family: z.enum(FAMILIES).nullish(),
})
export const markNotifications = z.strictObject({ ids: z.array(z.uuid()).min(1).max(100), isRead: z.boolean() })
/** `readAt` is what marking all answered with. */
export const undoMarkAll = z.strictObject({ readAt: z.date().min(new Date(0)).max(new Date('9999-01-01')) })

const toggles = z.strictObject({
  deadlines: z.boolean(),
  content: z.boolean(),
  results: z.boolean(),
  conversations: z.boolean(),
  community: z.boolean(),
  rewards: z.boolean(),
  account: z.boolean(),
} satisfies Record<(typeof FAMILIES)[number], z.ZodType>)

/** Only what changes is sent, so that two windows don't undo each other. */
export const updatePreferences = toggles.extend({ frequency: z.enum(FREQUENCIES) }).partial()

const token = z.string().max(300)
export const unsubscribeToken = z.strictObject({ token })
export const updateUnsubscribed = z.strictObject({ token, changes: toggles.partial() })

export type ListNotifications = z.infer<typeof listNotifications>
export type MarkNotifications = z.infer<typeof markNotifications>
export type UndoMarkAll = z.infer<typeof undoMarkAll>
export type UpdatePreferences = z.infer<typeof updatePreferences>
export type UnsubscribeToken = z.infer<typeof unsubscribeToken>
export type UpdateUnsubscribed = z.infer<typeof updateUnsubscribed>

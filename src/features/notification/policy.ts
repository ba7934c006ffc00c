/** What a member can switch off by mail, in the order of the preferences; named like the columns they are kept in. */
export const FAMILIES = ['deadlines', 'content', 'results', 'conversations', 'community', 'rewards', 'account'] as const
export type Family = (typeof FAMILIES)[number]

export const FREQUENCIES = ['IMMEDIATE', 'DAILY', 'WEEKLY'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** Which family a type belongs to. */
export const FAMILY_OF = {
  NEW_MODULE: 'content',
  DEADLINE_REMINDER: 'deadlines',
  QUIZ_RESULT: 'results',
  COMMENT_REPLY: 'conversations',
  CERTIFICATE_ISSUED: 'results',
  PROGRESS_OVERRIDE: 'results',
  MODULE_UPDATED: 'content',
  SYSTEM: 'account',
  RADAR_APPROVED: 'community',
  RADAR_REJECTED: 'community',
  RADAR_ARCHIVED: 'community',
  NEW_KNOWLEDGE: 'community',
  XP_EARNED: 'rewards',
  REWARD_APPROVED: 'rewards',
  REWARD_REJECTED: 'rewards',
  SUGGESTION_POPULAR: 'community',
  SUGGESTION_STATUS_CHANGED: 'community',
  MODULE_EXPIRING: 'deadlines',
  MODULE_EXPIRED: 'deadlines',
  CHAT_REPLY: 'conversations',
  MENTION: 'conversations',
  QUESTION_ASKED: 'conversations',
  ANSWER_CONFIRMED: 'conversations',
  REVIEW_REQUESTED: 'community',
} as const satisfies Record<string, Family>

/** The types that something sends; each has its texts in both languages. */
export const SENT_TYPES = [
  'NEW_MODULE',
  'DEADLINE_REMINDER',
  'QUIZ_RESULT',
  'CERTIFICATE_ISSUED',
  'PROGRESS_OVERRIDE',
  'MODULE_UPDATED',
  'MODULE_EXPIRING',
  'MODULE_EXPIRED',
  'XP_EARNED',
  'REWARD_APPROVED',
  'REWARD_REJECTED',
  'REVIEW_REQUESTED',
  'COMMENT_REPLY',
  'MENTION',
  'CHAT_REPLY',
  'QUESTION_ASKED',
  'ANSWER_CONFIRMED',
  'SUGGESTION_POPULAR',
  'SUGGESTION_STATUS_CHANGED',
  'RADAR_APPROVED',
  'RADAR_REJECTED',
  'RADAR_ARCHIVED',
  'NEW_KNOWLEDGE',
] as const satisfies readonly (keyof typeof FAMILY_OF)[]
export type SentType = (typeof SENT_TYPES)[number]

/** The families that there is anything of to choose. */
export const SENT_FAMILIES = FAMILIES.filter((family) => SENT_TYPES.some((type) => FAMILY_OF[type] === family))

/** A bell counts no further. */
export const COUNTED = 100

/** The hour of the tenant's day at which digests leave. */
export const DIGEST_HOUR = 8
/** Mails of notifications that somebody gets in one day; what comes after is in the next morning's digest. */
export const DAILY_CAP = 5
/** Minutes between two such mails to one person: what happens meanwhile leaves as one. */
export const PAUSE_MINUTES = 10

export type Preferences = Record<Family, boolean> & { frequency: Frequency }

/** What holds for who has chosen nothing. */
export const DEFAULT_PREFERENCES: Preferences = {
  frequency: 'IMMEDIATE',
  deadlines: true,
  content: true,
  results: true,
  conversations: true,
  community: true,
  rewards: true,
  account: true,
}

type Defined<Changes> = { [Key in keyof Changes]?: Exclude<Changes[Key], undefined> }

/** The changes that say something. */
export const definedOf = <Changes extends object>(changes: Changes): Defined<Changes> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Defined<Changes>

/** What one mail tells at most; the rest is counted. */
export const MAIL_ITEMS = 20

import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/i18n/locale'
import { SENT_TYPES } from './policy'
import type { NotificationCause, NotificationParams } from './schema'
import { putInWords } from './service/put-in-words'

const at = '2027-03-28T21:59:59.999Z'
const moduleTitle = "O'Neill’s {first} <b>aid</b>"
const by = 'Maja Novak'

const SAMPLES: { [T in keyof NotificationParams]: NotificationParams[T][] } = {
  NEW_MODULE: [{ moduleTitle }, { moduleTitle, dueAt: at }],
  DEADLINE_REMINDER: [
    { kind: 'UPCOMING', moduleTitle, dueAt: at },
    { kind: 'OVERDUE', moduleTitle, dueAt: at },
    { kind: 'MOVED', moduleTitle, dueAt: at },
    { kind: 'MOVED', moduleTitle, dueAt: null },
    { kind: 'ASKED', moduleTitle, dueAt: at },
    { kind: 'ASKED', moduleTitle, dueAt: null },
  ],
  QUIZ_RESULT: [
    { quizTitle: 'Check', moduleTitle, score: 90, isPassed: true },
    { quizTitle: 'Check', moduleTitle, score: 40, isPassed: false },
  ],
  CERTIFICATE_ISSUED: [{ moduleTitle }, { moduleTitle, expiresAt: at }],
  PROGRESS_OVERRIDE: (['COMPLETE', 'REOPEN', 'RESET', 'UNDONE'] as const).flatMap((kind) => [
    { kind, moduleTitle, by, reason: 'Was there' },
    { kind, moduleTitle, by },
  ]),
  MODULE_UPDATED: [{ moduleTitle }, { moduleTitle, changeSummary: 'New law' }],
  MODULE_EXPIRING: [{ moduleTitle, expiresAt: at }],
  MODULE_EXPIRED: [{ moduleTitle, expiresAt: at }],
  XP_EARNED: [{ rank: 'POMOCNIK', lifetimeXp: 1500 }],
  REWARD_APPROVED: [
    { rewardTitle: 'A cake', xpSpent: 200 },
    { rewardTitle: 'A cake', xpSpent: 200, note: 'Enjoy' },
  ],
  REWARD_REJECTED: [{ rewardTitle: 'A cake', xpSpent: 200, note: 'None left' }],
  REVIEW_REQUESTED: (['REWARD', 'RADAR'] as const).map((kind) => ({ kind, title: 'A cake', by })),
  COMMENT_REPLY: (['THREAD', 'REPLY'] as const).map((kind) => ({ kind, by, moduleTitle, excerpt: 'Is it so?' })),
  MENTION: [
    { kind: 'CHAT', by, excerpt: 'Is it so?' },
    ...(['CHAT', 'COMMENT', 'SUGGESTION'] as const).map((kind) => ({
      kind,
      by,
      place: 'Gloves',
      excerpt: 'Is it so?',
    })),
  ],
  CHAT_REPLY: [
    { by, excerpt: 'Yes.' },
    { by, place: 'Gloves', excerpt: 'Yes.' },
  ],
  QUESTION_ASKED: [
    { by, excerpt: 'Is it so?' },
    { by, place: 'Gloves', excerpt: 'Is it so?' },
  ],
  ANSWER_CONFIRMED: [
    { kind: 'ASKER', by, question: 'Is it so?' },
    { kind: 'AUTHOR', by, question: 'Is it so?' },
    { kind: 'AUTHOR', by, question: 'Is it so?', points: 25 },
  ],
  SUGGESTION_POPULAR: [
    { suggestion: moduleTitle, votes: 1 },
    { suggestion: moduleTitle, votes: 12 },
  ],
  SUGGESTION_STATUS_CHANGED: [
    ...(['APPROVED', 'REJECTED', 'OPEN', 'CONVERTED'] as const).flatMap((kind) => [
      { kind, suggestion: 'Gloves' },
      { kind, suggestion: 'Gloves', reason: 'There is one' },
    ]),
    { kind: 'PUBLISHED', suggestion: 'Gloves', moduleTitle },
  ],
  RADAR_APPROVED: [{ title: 'Steam' }],
  RADAR_REJECTED: [{ title: 'Steam' }, { title: 'Steam', reason: 'An advertisement' }],
  RADAR_ARCHIVED: [{ title: 'Steam' }, { title: 'Steam', reason: 'Out of date' }],
  NEW_KNOWLEDGE: [{ title: 'Steam', by }],
}

const CAUSES: NotificationCause[] = [
  { kind: 'GROUP', group: 'Production', since: at },
  { kind: 'DIRECT', since: at },
  { kind: 'OVERRIDE', by },
  { kind: 'RADAR' },
  { kind: 'REMINDED', by },
  { kind: 'COMPLETED', since: at },
  { kind: 'EARLIER_VERSION' },
  { kind: 'OWN' },
  { kind: 'EARNED' },
  { kind: 'REDEEMED' },
  { kind: 'POSTED' },
  { kind: 'WROTE' },
  { kind: 'ASKED' },
  { kind: 'ANSWERED' },
  { kind: 'REVIEWER' },
  { kind: 'MENTIONED', by },
  { kind: 'TAKES_PART' },
  { kind: 'MENTORS', moduleTitle },
  { kind: 'SUGGESTED' },
  { kind: 'VOTED' },
  { kind: 'DECIDES' },
]

const cases = SENT_TYPES.flatMap((type) => SAMPLES[type].map((params) => ({ type, params })))
const reader = (locale: 'en' | 'sl') => ({ locale, timeZone: 'Europe/Ljubljana' })

describe.each(LOCALES)('in %s', (locale) => {
  it.each(cases)('$type $params has title and text, each differs between the languages', ({ type, params }) => {
    const [said, other] = [locale, locale === 'en' ? ('sl' as const) : ('en' as const)].map((language) =>
      putInWords({ type, params, cause: CAUSES[0] }, reader(language)),
    )
    if ('moduleTitle' in params) expect(`${said?.title} ${said?.text}`).toContain(moduleTitle)
    expect(said?.text).not.toBe('')
    expect(said?.title).not.toBe(other?.title)
    expect(`${said?.title} ${said?.text}`).not.toMatch(/notification\.|select,|undefined|null|2027-03/)
  })

  it.each(CAUSES)('says why: $kind', (cause) => {
    const [params] = SAMPLES.NEW_MODULE
    const why = putInWords({ type: 'NEW_MODULE', params, cause }, reader(locale))?.why ?? ''
    expect(why).not.toMatch(/notification\.|2027-03/)
    for (const value of Object.values(cause).filter((value) => value !== cause.kind && value !== at)) {
      expect(why).toContain(value)
    }
  })
})

it('writes days in the zone of the tenant, in the way of the language', () => {
  const notification = { type: 'DEADLINE_REMINDER', params: SAMPLES.DEADLINE_REMINDER[1], cause: null }
  expect(putInWords(notification, reader('en'))).toEqual({
    title: `Overdue: ${moduleTitle}`,
    text: 'It was due on Sunday, 28 March 2027. You can still finish it.',
    why: null,
  })
  expect(putInWords(notification, reader('sl'))?.text).toBe(
    'Zadnji dan je bil nedelja, 28. marec 2027. Modul lahko še vedno dokončate.',
  )
  expect(putInWords(notification, { locale: 'en', timeZone: 'Asia/Tokyo' })?.text).toContain('Monday, 29 March')
})

it('says nothing of what is no longer sent or no longer readable', () => {
  expect(putInWords({ type: 'RADAR_APPROVED', params: {}, cause: {} }, reader('en'))).toBeNull()
  expect(putInWords({ type: 'QUIZ_RESULT', params: { score: 'x' }, cause: {} }, reader('en'))).toBeNull()
})

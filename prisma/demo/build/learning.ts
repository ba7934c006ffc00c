import type { PublishedModule, PublishedSection } from '@/features/module/schema'
import { DEFAULT_AMOUNTS } from '@/features/xp/policy'
import { newId, randomCrockford } from '@/lib/random'
import type { Rows } from '@/test/rows'
import type { DemoPerson, DemoTenant } from '../types'

const DAY = 86_400_000

/** Nobody began longer ago than that, unless it is said: what is valid for a year still is. */
const FIRST_DAY = 300

export type SeededModule = {
  id: string
  slug: string
  content: PublishedModule
  publishedAt: Date
  /** When its second version was published, if there is one. */
  updatedAt: Date | null
}

const versionAt = ({ updatedAt }: SeededModule, time: Date) => (updatedAt && updatedAt <= time ? 2 : 1)

type Learner = { membershipId: string; person: DemoPerson }
type Scene = { rows: Rows; tenant: DemoTenant; now: Date }

/** What a learner has done of a module: the first `share` of its sections, spread over the days since. */
export function addProgress(
  { rows, tenant, now }: Scene,
  { membershipId, person }: Learner,
  module: SeededModule,
  { share, order }: { share: number; order: number },
) {
  const { sections } = module.content
  const isComplete = share >= 1
  const done = sections.slice(0, isComplete ? sections.length : Math.floor(sections.length * share))
  const joinedDaysAgo = Math.min(person.joinedDaysAgo ?? 1, FIRST_DAY)
  const since = Math.max(module.publishedAt.getTime(), now.getTime() - joinedDaysAgo * DAY)
  const begunDaysAgo = person.begunDaysAgo?.[module.slug]
  const startedAt = new Date(
    begunDaysAgo === undefined
      ? Math.min(since + (order + 1) * 1.3 * DAY, now.getTime() - DAY / (order + 1))
      : now.getTime() - begunDaysAgo * DAY,
  )
  const finishedAt = (index: number) => new Date(startedAt.getTime() + (index + 1) * 11 * 60_000)
  const lastAt = finishedAt(done.length)
  const required = sections.filter((section) => section.isRequired)
  const enrollmentId = newId()
  rows.enrollment.push({
    id: enrollmentId,
    membershipId,
    moduleId: module.id,
    status: isComplete ? 'COMPLETED' : 'IN_PROGRESS',
    progress: Math.floor((100 * done.filter((section) => section.isRequired).length) / required.length),
    startedAt,
    lastAccessedAt: lastAt,
    lastSectionId: (sections[done.length] ?? sections.at(-1))?.id ?? null,
    completedAt: isComplete ? lastAt : null,
    completedVersion: isComplete ? versionAt(module, lastAt) : null,
    expiresAt: isComplete ? expiryOf(lastAt, module.content.validityMonths) : null,
  })
  rows.userModuleReview.push({
    membershipId,
    moduleId: module.id,
    lastSeenVersion: versionAt(module, lastAt),
    seenAt: lastAt,
  })
  done.forEach((section, index) => {
    rows.sectionProgress.push({
      enrollmentId,
      membershipId,
      sectionId: section.id,
      completedAt: finishedAt(index),
      watchedSeconds: section.video?.durationSeconds ?? 0,
      watchedRanges: section.video?.durationSeconds ? [[0, section.video.durationSeconds]] : [],
    })
    if (section.quiz) addPassedAttempt(rows, membershipId, section, finishedAt(index))
  })
  if (isComplete) {
    rows.certificate.push({
      membershipId,
      moduleId: module.id,
      code: `CERT-${lastAt.getUTCFullYear()}-${randomCrockford(10)}`,
      moduleTitle: module.content.title,
      tenantName: tenant.name,
      holderName: person.name,
      version: versionAt(module, lastAt),
      cpdPoints: module.content.cpdPoints,
      issuedAt: lastAt,
      expiresAt: expiryOf(lastAt, module.content.validityMonths),
    })
    rows.xpTransaction.push({
      membershipId,
      source: 'MODULE_COMPLETED',
      sourceEntityId: module.id,
      amount: DEFAULT_AMOUNTS.xpModuleCompleted,
      params: { module: module.content.title },
      eventTime: lastAt,
    })
  }
}

/** The person opens what they were at last each day until now; what has a new version is left for its news. */
export function addStreak({ rows, now }: Scene, { membershipId, person }: Learner, modules: Iterable<SeededModule>) {
  const unchanged = new Set([...modules].filter(({ updatedAt }) => !updatedAt).map(({ id }) => id))
  const [last] = rows.enrollment
    .filter(
      (each) => each.membershipId === membershipId && each.status === 'IN_PROGRESS' && unchanged.has(each.moduleId),
    )
    .toSorted((a, b) => Number(b.lastAccessedAt) - Number(a.lastAccessedAt))
  if (typeof last?.id !== 'string') return
  for (let daysAgo = (person.streak ?? 0) - 1; daysAgo >= 0; daysAgo -= 1) {
    rows.visit.push({ enrollmentId: last.id, at: new Date(now.getTime() - daysAgo * DAY - 40 * 60_000) })
  }
}

function expiryOf(issuedAt: Date, validityMonths: number | null) {
  if (validityMonths === null) return null
  const expiresAt = new Date(issuedAt)
  expiresAt.setUTCMonth(expiresAt.getUTCMonth() + validityMonths)
  return expiresAt
}

function addPassedAttempt(rows: Rows, membershipId: string, { quiz }: PublishedSection, submittedAt: Date) {
  if (!quiz) return
  const { id, questions, ...rules } = quiz
  const asked = questions.slice(0, quiz.questionsPerAttempt ?? questions.length)
  rows.quizAttempt.push({
    membershipId,
    quizId: id,
    number: 1,
    rules,
    questions: asked,
    answers: Object.fromEntries(
      asked.map((question) => [
        question.id,
        { optionIds: question.options.filter((option) => option.isCorrect).map((option) => option.id), revision: 1 },
      ]),
    ),
    startedAt: new Date(submittedAt.getTime() - 7 * 60_000),
    deadlineAt: quiz.timeLimitSeconds
      ? new Date(submittedAt.getTime() + quiz.timeLimitSeconds * 1000 - 7 * 60_000)
      : null,
    savedAt: submittedAt,
    submittedAt,
    score: 100,
    passed: true,
  })
  rows.xpTransaction.push({
    membershipId,
    source: 'QUIZ_HIGH_SCORE',
    sourceEntityId: id,
    amount: DEFAULT_AMOUNTS.xpQuizHighScore,
    params: { quiz: quiz.title, percent: 100 },
    eventTime: submittedAt,
  })
}

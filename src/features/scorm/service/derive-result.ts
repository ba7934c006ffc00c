import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import type { CommitResult } from '../player/protocol'
import { findStandings, findTimeSpent } from '../queries/commit'
import { activitiesOf } from './activity-cache'
import { type Evaluation, evaluate, type Rule } from './evaluate'
import { standingOf } from './merge-commit'
import { bestOf, betterOf, NO_OUTCOME } from './result'
import { settleResult } from './settle'
import { newStanding } from './standing'

type Db = TenantContext['db']

const ATTEMPT = {
  id: true,
  registrationId: true,
  versionId: true,
  number: true,
  cycle: true,
  completion: true,
  success: true,
  completedAt: true,
  passedAt: true,
  bestScore: true,
} as const

type InCycle = Rule & { registrationId: string; cycle: number }
type Judged = Evaluation & { attemptId: string }

/** What each attempt of registrations within a cycle amounts to by their rule, the newest last. */
export async function evaluateAttempts(db: Db, registrations: readonly InCycle[]) {
  const asked = new Map(registrations.map((registration) => [registration.registrationId, registration]))
  const found = await db.scormAttempt.findMany({
    where: { registrationId: { in: [...asked.keys()] } },
    orderBy: { number: 'asc' },
    select: ATTEMPT,
  })
  const attempts = found.filter(({ registrationId, cycle }) => asked.get(registrationId)?.cycle === cycle)
  const rows = await findStandings(
    db,
    attempts.map(({ id }) => id),
  )
  const byAttempt = Map.groupBy(rows, ({ attemptId }) => attemptId)
  const judged = new Map<string, Judged[]>()
  for (const { id: attemptId, registrationId, versionId, number: _number, cycle: _cycle, ...own } of attempts) {
    const rule = asked.get(registrationId)
    if (!rule) continue
    const states = byAttempt.get(attemptId) ?? []
    const standings = new Map(states.map(({ attemptId: _attempt, ...row }) => [row.activityId, standingOf(row)]))
    const course = { ...newStanding(), ...own }
    const activities = await activitiesOf(db, versionId)
    const evaluation = { ...evaluate({ activities, standings, course }, rule), attemptId }
    judged.set(registrationId, [...(judged.get(registrationId) ?? []), evaluation])
  }
  return judged
}

type Derived = Rule & { registrationId: string; membershipId: string; moduleId: string; cycle: number }

/**
 * Brings a learner's result up to date with the rule and the cycle of their enrollment. What was reached by an earlier
 * rule of the same cycle stays. Nothing of the cycle before counts in a new one.
 */
export async function deriveResult(
  ctx: Pick<TenantContext, 'db' | 'now'>,
  { registrationId, membershipId, moduleId, cycle, rule, minScore }: Derived,
): Promise<CommitResult> {
  const { db, now } = ctx
  const before = await db.scormResult.findFirstOrThrow({ where: { registrationId } })
  const isSameCycle = before.cycle === cycle
  const judged = await evaluateAttempts(db, [{ registrationId, cycle, rule, minScore }])
  const evaluations = judged.get(registrationId) ?? []
  const { isFulfilled, ...reached } = bestOf(evaluations)
  const outcome = betterOf(isSameCycle ? before : NO_OUTCOME, reached)
  const [spent] = await findTimeSpent(db, registrationId, cycle)
  const totalTimeMs = spent?.totalTimeMs ?? 0
  const fulfilledAt = (isSameCycle ? before.fulfilledAt : null) ?? (isFulfilled ? now : null)
  const attemptId = evaluations.findLast(({ lacking }) => lacking === null)?.attemptId ?? null
  const result = {
    ...outcome,
    id: before.id,
    attemptId: (isSameCycle ? before.attemptId : null) ?? attemptId,
    cycle,
    rule,
    minScore,
    totalTimeMs,
    fulfilledAt,
  }
  await settleResult(ctx, { membershipId, moduleId, result })
  return { ...outcome, totalTimeMs, isFulfilled: fulfilledAt !== null }
}

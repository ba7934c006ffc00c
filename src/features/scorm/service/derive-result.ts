import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import type { CommitResult } from '../player/protocol'
import { findStandings, findTimeSpent } from '../queries'
import { activitiesOf } from './activity-cache'
import { type Evaluation, evaluate, type Rule } from './evaluate'
import { standingOf } from './merge-commit'
import { bestOf, betterOf, NO_OUTCOME } from './result'
import { newStanding } from './standing'

type Db = TenantContext['db']

/** What each attempt of a registration within a cycle amounts to by a rule, the newest last. */
export async function evaluateAttempts(db: Db, registrationId: string, cycle: number, rule: Rule) {
  const attempts = await db.scormAttempt.findMany({
    where: { registrationId, cycle },
    orderBy: { number: 'asc' },
  })
  const rows = await findStandings(
    db,
    attempts.map(({ id }) => id),
  )
  const evaluations: (Evaluation & { attemptId: string })[] = []
  for (const { id, versionId, completion, success, completedAt, passedAt, bestScore } of attempts) {
    const own = rows.filter(({ attemptId }) => attemptId === id)
    const standings = new Map(own.map(({ attemptId: _attempt, ...row }) => [row.activityId, standingOf(row)]))
    const course = { ...newStanding(completion), success, completedAt, passedAt, bestScore }
    const activities = await activitiesOf(db, versionId)
    evaluations.push({ ...evaluate({ activities, standings, course }, rule), attemptId: id })
  }
  return evaluations
}

type Derived = Rule & { registrationId: string; cycle: number }

/**
 * Brings a learner's result up to date with the rule and the cycle of their enrollment. What was reached by an earlier
 * rule of the same cycle stays. Nothing of the cycle before counts in a new one.
 */
export async function deriveResult(
  { db, now }: Pick<TenantContext, 'db' | 'now'>,
  { registrationId, cycle, rule, minScore }: Derived,
): Promise<CommitResult> {
  const before = await db.scormResult.findFirstOrThrow({ where: { registrationId } })
  const isSameCycle = before.cycle === cycle
  const evaluations = await evaluateAttempts(db, registrationId, cycle, { rule, minScore })
  const { isFulfilled, ...reached } = bestOf(evaluations)
  const outcome = betterOf(isSameCycle ? before : NO_OUTCOME, reached)
  const [spent] = await findTimeSpent(db, registrationId, cycle)
  const totalTimeMs = spent?.totalTimeMs ?? 0
  const fulfilledAt = (isSameCycle ? before.fulfilledAt : null) ?? (isFulfilled ? now : null)
  const attemptId = evaluations.findLast(({ lacking }) => lacking === null)?.attemptId ?? null
  await db.scormResult.update({
    where: { id: before.id },
    data: {
      ...outcome,
      cycle,
      rule,
      minScore,
      totalTimeMs: Math.round(totalTimeMs),
      fulfilledAt,
      attemptId: (isSameCycle ? before.attemptId : null) ?? attemptId,
    },
    select: { id: true },
  })
  return { ...outcome, totalTimeMs, isFulfilled: fulfilledAt !== null }
}

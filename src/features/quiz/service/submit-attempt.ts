import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { isOver } from '../policy'
import type { AttemptRow } from '../queries'
import { type AttemptAnswers, attemptAnswers, type SubmitAttempt } from '../schema'
import { closeAttempt, type HeldAttempt, holdAttempt } from './close-attempt'
import { getAttempt } from './get-attempt'
import { storeAnswers, withAnswers } from './save-answers'

/** The questions whose choice would have become another one. */
const countLate = (attempt: AttemptRow, late: AttemptAnswers) => {
  const saved = attemptAnswers.parse(attempt.answers)
  const choiceOf = (answers: AttemptAnswers, id: string) => answers[id]?.optionIds.toSorted().join() ?? ''
  return Object.keys(late).filter((id) => choiceOf(late, id) !== choiceOf(saved, id)).length
}

/** Ends the attempt, or with `isTimeUp` only if its deadline has really passed. */
async function endAttempt(ctx: TenantContext, held: HeldAttempt, input: SubmitAttempt): Promise<number> {
  const { attempt, open } = held
  const { deadlineAt } = attempt
  const merged = withAnswers(attempt, input.answers)
  if (attempt.submittedAt) return countLate(attempt, merged.answers)
  if (deadlineAt && isOver(attempt, ctx.now)) {
    await closeAttempt(ctx, held, deadlineAt)
    return countLate(attempt, merged.answers)
  }
  if (merged.changed > 0) await storeAnswers(ctx, attempt.id, merged)
  const isLate = deadlineAt !== null && ctx.now >= deadlineAt
  if (input.isTimeUp && !isLate) return 0
  await closeAttempt(ctx, { open, attempt: { ...attempt, answers: merged.answers } }, isLate ? deadlineAt : ctx.now)
  return 0
}

/**
 * Submits the attempt with the answers that were still on their way. A repeated submission answers like the first
 * one; `notCounted` says how many of the given answers came too late.
 */
export async function submitAttempt(ctx: TenantContext, input: SubmitAttempt) {
  const notCounted = await endAttempt(ctx, await holdAttempt(ctx, input.attemptId), input)
  return { attempt: await getAttempt(ctx, input), notCounted }
}

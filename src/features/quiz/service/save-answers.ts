import 'server-only'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { isChoiceOf, isOver, mergeAnswers } from '../policy'
import { type AttemptRow, lockAttempt } from '../queries'
import { attemptAnswers, attemptQuestions, type GivenAnswer, type SaveAnswers } from '../schema'

/** What the attempt holds once these answers are in it; one that its questions don't offer is refused. */
export function withAnswers(attempt: AttemptRow, given: readonly GivenAnswer[]) {
  const questions = new Map(attemptQuestions.parse(attempt.questions).map((question) => [question.id, question]))
  for (const { questionId, optionIds } of given) {
    const question = questions.get(questionId)
    if (!question || !isChoiceOf(question, optionIds)) throw new DomainError('BAD_REQUEST', 'answerNotOffered')
  }
  return mergeAnswers({ answers: attemptAnswers.parse(attempt.answers), flagged: attempt.flagged }, given)
}

type Merged = ReturnType<typeof withAnswers>

/** Writes them to the locked attempt. */
export async function storeAnswers(ctx: TenantContext, attemptId: string, { answers, flagged }: Merged) {
  await ctx.db.quizAttempt.update({ where: { id: attemptId }, data: { answers, flagged, savedAt: ctx.now } })
}

/**
 * Keeps what the learner did, question by question; repeating a save changes nothing, and a late one overwrites
 * nothing newer. The answer says what is known of every question. Refused once the attempt has ended.
 */
export async function saveAnswers(ctx: TenantContext, { attemptId, answers: given }: SaveAnswers) {
  const attempt = await lockAttempt(ctx.db, { membershipId: ctx.member.id, attemptId })
  if (!attempt) throw notFound()
  const merged = withAnswers(attempt, given)
  if (merged.changed > 0) {
    if (attempt.submittedAt) throw new DomainError('LOCKED', 'attemptClosed')
    if (isOver(attempt, ctx.now)) throw new DomainError('LOCKED', 'attemptTimeUp')
    await storeAnswers(ctx, attempt.id, merged)
  }
  return { answers: merged.answers, flagged: merged.flagged, now: ctx.now }
}

import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { hasPassed, scoreOf } from '../policy'
import { attemptAnswers, attemptQuestions, attemptRules } from '../schema'

type Unfinished = { moduleId: string; membershipIds: readonly string[] }

/**
 * Closes what attempts these people have under way in the module, with what was saved: their cycle is over, so a pass
 * completes nothing any more. The caller holds their enrollments.
 */
export async function closeUnfinished(ctx: TenantContext, { moduleId, membershipIds }: Unfinished) {
  const attempts = await ctx.db.quizAttempt.findMany({
    where: { quiz: { moduleId }, membershipId: { in: [...membershipIds] }, submittedAt: null },
    select: { id: true, membershipId: true, questions: true, answers: true, rules: true },
  })
  for (const { id, questions, answers, rules } of attempts) {
    const { percent } = scoreOf(attemptQuestions.parse(questions), attemptAnswers.parse(answers))
    const passed = hasPassed(percent, attemptRules.parse(rules))
    await ctx.db.quizAttempt.update({ where: { id }, data: { submittedAt: ctx.now, score: percent, passed } })
  }
  return attempts.map(({ id, membershipId }) => ({ id, membershipId }))
}

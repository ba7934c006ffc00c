import 'server-only'
import { markDone, type OpenModule, openModule } from '@/features/enrollment/service'
import { notify } from '@/features/notification/service/notify'
import { HIGH_SCORE } from '@/features/xp/policy'
import { awardXp } from '@/features/xp/service/award'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { inOwnTransaction } from '@/server/api/transaction'
import { hasPassed, isOver, scoreOf } from '../policy'
import { type AttemptRow, findAttempt, findModuleTitle, lockAttempt } from '../queries'
import { attemptAnswers, attemptQuestions, attemptRules } from '../schema'

export type HeldAttempt = { open: OpenModule; attempt: AttemptRow }

/** The member's attempt and its module, locked in the one order that everybody keeps: module, enrollment, attempt. */
export async function holdAttempt(ctx: TenantContext, attemptId: string): Promise<HeldAttempt> {
  const key = { membershipId: ctx.member.id, attemptId }
  const found = await findAttempt(ctx.db, key)
  if (!found) throw notFound()
  const open = await openModule(ctx, { moduleId: found.moduleId })
  const attempt = await lockAttempt(ctx.db, key)
  if (!attempt) throw notFound()
  return { open, attempt }
}

const payHighScore = (ctx: TenantContext, { quizId, rules }: AttemptRow, percent: number) =>
  awardXp(ctx, {
    membershipId: ctx.member.id,
    source: 'QUIZ_HIGH_SCORE',
    sourceEntityId: quizId,
    params: { quiz: attemptRules.parse(rules).title, percent },
  })

type Result = { percent: number; passed: boolean; sectionId: string | undefined; isSeen: boolean }

/** Who has just submitted sees the result; who let the time run out is also told by mail. */
async function tellResult(ctx: TenantContext, { open, attempt }: HeldAttempt, result: Result): Promise<void> {
  const place = `/modules/${open.module.slug}`
  const moduleTitle = await findModuleTitle(ctx.db, open.module.id)
  await notify(ctx, [
    {
      membershipId: ctx.member.id,
      type: 'QUIZ_RESULT',
      params: {
        quizTitle: attemptRules.parse(attempt.rules).title || moduleTitle,
        moduleTitle,
        score: result.percent,
        isPassed: result.passed,
      },
      path: result.sectionId ? `${place}/sections/${result.sectionId}/attempts/${attempt.id}` : place,
      cause: { kind: 'OWN' },
      dedupKey: `attempt:${attempt.id}`,
      isSilent: result.isSeen,
    },
  ])
}

/** Scores what was saved by the rules of the start; a pass completes the section, if the module still has it. */
export async function closeAttempt(ctx: TenantContext, { open, attempt }: HeldAttempt, submittedAt: Date) {
  const { percent } = scoreOf(attemptQuestions.parse(attempt.questions), attemptAnswers.parse(attempt.answers))
  const passed = hasPassed(percent, attemptRules.parse(attempt.rules))
  await ctx.db.quizAttempt.update({ where: { id: attempt.id }, data: { submittedAt, score: percent, passed } })
  if (passed && percent >= HIGH_SCORE) await payHighScore(ctx, attempt, percent)
  const section = open.outline.find(({ quizId }) => quizId === attempt.quizId)
  await tellResult(ctx, { open, attempt }, { percent, passed, sectionId: section?.id, isSeen: submittedAt === ctx.now })
  if (passed && section && attempt.cycle === open.enrollment.cycle) await markDone(ctx, open, section)
}

/** Closes the attempt if its time has run out, once, whoever comes upon it first. */
export async function closeIfOver(ctx: TenantContext, attemptId: string): Promise<void> {
  const held = await holdAttempt(ctx, attemptId)
  const { submittedAt, deadlineAt } = held.attempt
  if (submittedAt || !deadlineAt || !isOver(held.attempt, ctx.now)) return
  await closeAttempt(ctx, held, deadlineAt)
}

/** The same for reads. */
export const closeExpired = (ctx: TenantContext, attemptId: string): Promise<void> =>
  inOwnTransaction(ctx, (own) => closeIfOver(own, attemptId))

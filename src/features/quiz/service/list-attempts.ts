import 'server-only'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import type { AttemptList } from '../schema'
import { readQuiz } from './read-quiz'

/** The member's finished attempts at the quiz of a section, the last one first. */
export async function listAttempts(ctx: TenantContext, { slug, sectionId, ...page }: AttemptList) {
  const { quiz } = await readQuiz(ctx, { slug, sectionId })
  const rows = await ctx.db.quizAttempt.findMany({
    where: { membershipId: ctx.member.id, quizId: quiz.id, submittedAt: { not: null } },
    orderBy: [{ cycle: 'desc' }, { number: 'desc' }],
    ...pageArgs(page),
    select: { id: true, number: true, cycle: true, startedAt: true, submittedAt: true, score: true, passed: true },
  })
  return toPage(rows, page.limit)
}

import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'

const MAX_OPEN = 50

/** The attempts at quizzes that the member has under way and time left for. */
export const findOpenAttempts = (ctx: TenantContext) =>
  ctx.db.quizAttempt.findMany({
    where: {
      membershipId: ctx.member.id,
      submittedAt: null,
      OR: [{ deadlineAt: null }, { deadlineAt: { gt: ctx.now } }],
    },
    orderBy: { startedAt: 'asc' },
    take: MAX_OPEN,
    select: { id: true, quizId: true, deadlineAt: true },
  })

type OpenAttempt = Awaited<ReturnType<typeof findOpenAttempts>>[number]
type Place = { id: string; title: string; quizId: string | null }

/** The one of them that belongs to these sections, and to which. */
export function openAttemptIn(attempts: readonly OpenAttempt[], sections: readonly Place[]) {
  for (const { id, quizId, deadlineAt } of attempts) {
    const section = sections.find((each) => each.quizId === quizId)
    if (section) return { attemptId: id, sectionId: section.id, title: section.title, deadlineAt }
  }
  return null
}

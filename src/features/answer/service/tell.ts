import 'server-only'
import { messagePath } from '@/features/chat/policy'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import { excerptOf } from '@/lib/excerpt'
import type { TenantContext } from '@/server/api/tenant-context'

type Told = {
  question: { id: string; body: string; authorId: string | null; room: { moduleId: string | null } }
  answer: { id: string; authorId: string }
  points: number
}

/** Tells who answered and who asked, each once; nobody of what they did themselves. */
export async function tellOfAnswer(ctx: TenantContext, { question, answer, points }: Told): Promise<void> {
  const told = (membershipId: string, kind: 'ASKER' | 'AUTHOR'): NewNotification => ({
    membershipId,
    type: 'ANSWER_CONFIRMED',
    params: {
      kind,
      by: ctx.member.name,
      question: excerptOf(question.body),
      points: kind === 'AUTHOR' ? points : 0,
    },
    path: messagePath(question.room.moduleId, question.id),
    cause: { kind: kind === 'ASKER' ? 'ASKED' : 'ANSWERED' },
    dedupKey: `answer:${question.id}:${answer.id}`,
  })
  const all = [told(answer.authorId, 'AUTHOR'), ...(question.authorId ? [told(question.authorId, 'ASKER')] : [])]
  await notify(
    ctx,
    all.filter(({ membershipId }) => membershipId !== ctx.member.id),
  )
}

import 'server-only'
import { sendMessage } from '@/features/chat/service/send'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { ReplyToQuestion } from '../schema'
import { confirmAnswer } from './confirm'

/** Answers a question, and confirms that answer at once if wanted; when that is refused nothing is said either. */
export async function replyToQuestion(ctx: TenantContext, input: ReplyToQuestion): Promise<{ id: string }> {
  const { questionId, isConfirmed, ...message } = input
  const question = await ctx.db.chatMessage.findFirst({
    where: { id: questionId, isQuestion: true },
    select: { room: { select: { moduleId: true } } },
  })
  if (!question) throw notFound()
  const { moduleId } = question.room
  const { id } = await sendMessage(ctx, { ...message, moduleId, replyToId: questionId, isQuestion: false })
  if (isConfirmed) await confirmAnswer(ctx, { questionId, answerId: id })
  return { id }
}

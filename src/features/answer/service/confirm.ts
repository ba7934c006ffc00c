import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { lockMessageRoom, touchMessage } from '@/features/chat/service/room'
import { awardXp } from '@/features/xp/service/award'
import { DomainError, notFound } from '@/lib/errors'
import { excerptOf } from '@/lib/excerpt'
import type { TenantContext } from '@/server/api/tenant-context'
import { isPaid } from '../policy'
import type { ConfirmAnswer, QuestionRef } from '../schema'
import { requireConfirmer } from './reach'
import { tellOfAnswer } from './tell'

const MESSAGE = {
  id: true,
  roomId: true,
  seq: true,
  body: true,
  authorId: true,
  author: { select: { name: true } },
  answerId: true,
  room: { select: { moduleId: true, module: { select: { title: true } } } },
} as const

/** The question in the hands of one at a time, to somebody who may decide about its answer. */
async function holdQuestion(ctx: TenantContext, questionId: string) {
  const { moduleId } = await lockMessageRoom(ctx, questionId)
  const question = await ctx.db.chatMessage.findFirst({
    where: { id: questionId, isQuestion: true, deletedAt: null },
    select: MESSAGE,
  })
  if (!question) throw notFound()
  await requireConfirmer(ctx, moduleId)
  return question
}

type Question = Awaited<ReturnType<typeof holdQuestion>>

/** What came after the question in its conversation, written by a person and still there. */
async function findAnswer(ctx: TenantContext, question: Question, answerId: string) {
  const answer = await ctx.db.chatMessage.findFirst({
    where: { id: answerId, roomId: question.roomId, seq: { gt: question.seq }, type: 'MESSAGE', deletedAt: null },
    select: MESSAGE,
  })
  if (!answer?.authorId || !answer.author) throw notFound()
  return { ...answer, authorId: answer.authorId, authorName: answer.author.name }
}

type Answer = Awaited<ReturnType<typeof findAnswer>>

const auditOf = (question: Question, answer: { id: string; body: string; authorName: string }) => ({
  entityType: 'ChatMessage',
  entityId: answer.id,
  entityName: answer.authorName,
  changes: {
    question: { to: excerptOf(question.body) },
    text: { to: excerptOf(answer.body) },
    ...(question.room.module ? { module: { to: question.room.module.title } } : {}),
  },
})

/**
 * Pins an answer under its question, pays its author once, and tells both. A question has one answer: another one is
 * refused until the first is taken back, so that of two mentors who confirm at once one is told.
 */
export async function confirmAnswer(ctx: TenantContext, input: ConfirmAnswer): Promise<{ points: number }> {
  const question = await holdQuestion(ctx, input.questionId)
  if (question.answerId === input.answerId) return { points: 0 }
  if (question.answerId) throw new DomainError('CONFLICT', 'answeredMeanwhile')
  const answer = await findAnswer(ctx, question, input.answerId)
  await touchMessage(ctx, question.id)
  await ctx.db.chatMessage.update({ where: { id: question.id }, data: { answerId: answer.id }, select: { id: true } })
  await touchMessage(ctx, answer.id)
  await ctx.db.chatMessage.update({
    where: { id: answer.id },
    data: { isConfirmedAnswer: true, confirmedById: ctx.member.id, confirmedAt: ctx.now },
    select: { id: true },
  })
  await writeAudit(ctx, { action: 'ANSWER_CONFIRMED', ...auditOf(question, answer) })
  const points = await payAuthor(ctx, question, answer)
  await tellOfAnswer(ctx, { question, answer, points })
  return { points }
}

async function payAuthor(ctx: TenantContext, question: Question, answer: Answer): Promise<number> {
  if (!isPaid({ confirmerId: ctx.member.id, authorId: answer.authorId })) return 0
  const { paid } = await awardXp(ctx, {
    membershipId: answer.authorId,
    source: 'MENTOR_CONFIRMATION',
    sourceEntityId: answer.id,
    params: { question: excerptOf(question.body) },
  })
  return paid
}

/** Takes the pin away and opens the question again; the points that were paid stay paid, and are never paid twice. */
export async function unconfirmAnswer(ctx: TenantContext, { questionId }: QuestionRef): Promise<void> {
  const question = await holdQuestion(ctx, questionId)
  if (!question.answerId) return
  const answer = await ctx.db.chatMessage.findUniqueOrThrow({ where: { id: question.answerId }, select: MESSAGE })
  await touchMessage(ctx, question.id)
  await ctx.db.chatMessage.update({ where: { id: question.id }, data: { answerId: null }, select: { id: true } })
  await releaseAnswer(ctx, answer.id)
  const authorName = answer.author?.name ?? ''
  await writeAudit(ctx, { action: 'ANSWER_UNCONFIRMED', ...auditOf(question, { ...answer, authorName }) })
}

/** An answer that no question names any more is an ordinary message again. */
async function releaseAnswer(ctx: TenantContext, answerId: string): Promise<void> {
  await touchMessage(ctx, answerId)
  if (await ctx.db.chatMessage.findFirst({ where: { answerId }, select: { id: true } })) return
  const data = { isConfirmedAnswer: false, confirmedById: null, confirmedAt: null }
  await ctx.db.chatMessage.update({ where: { id: answerId }, data, select: { id: true } })
}

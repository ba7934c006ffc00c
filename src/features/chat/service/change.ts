import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { requireMentioned } from '@/features/membership/service/mentionable'
import { DomainError, notFound } from '@/lib/errors'
import { excerptOf } from '@/lib/excerpt'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { canDelete, canEdit, canMarkQuestion, canRestore, EDIT_MINUTES } from '../policy'
import type { Message } from '../queries/messages'
import type { EditMessage, MarkQuestion, MessageRef } from '../schema'
import { requireWritableRoom } from './access'
import { touchMessage } from './room'
import { showMessage } from './send'
import { tellOfMessage } from './tell'

const SELECT = {
  id: true,
  type: true,
  body: true,
  authorId: true,
  createdAt: true,
  deletedAt: true,
  deletedById: true,
  isQuestion: true,
  isConfirmedAnswer: true,
  answerId: true,
  author: { select: { name: true } },
  room: { select: { moduleId: true } },
} as const

/**
 * The message with its room held, so that what is decided about it stays so until the commit. It has its new
 * revision already: a change that is refused rolls that back.
 */
async function holdMessage(ctx: TenantContext, messageId: string) {
  const found = await ctx.db.chatMessage.findFirst({ where: { id: messageId }, select: SELECT })
  if (!found) throw notFound()
  const access = await requireWritableRoom(ctx, found.room.moduleId)
  await touchMessage(ctx, messageId)
  const message = await ctx.db.chatMessage.findFirst({ where: { id: messageId }, select: SELECT })
  if (!message) throw notFound()
  const isSettled = message.isConfirmedAnswer || message.answerId !== null
  return {
    access,
    message: { ...message, isSettled },
    asker: { memberId: ctx.member.id, canModerate: access.canModerate },
  }
}

type Held = Awaited<ReturnType<typeof holdMessage>>

/** Why not, as precisely as it can be said. */
function refusal({ message, asker }: Held) {
  if (message.deletedAt) return new DomainError('LOCKED', 'messageDeleted')
  if (message.isSettled) return new DomainError('LOCKED', 'messageSettled')
  if (message.authorId === asker.memberId) return new DomainError('LOCKED', 'messageTooOld', { minutes: EDIT_MINUTES })
  return new DomainError('FORBIDDEN', 'notYourMessage')
}

const keepTrace = (ctx: TenantContext, { id, body }: Held['message']) =>
  ctx.db.chatMessageEdit.create({
    data: { id: newId(), messageId: id, body, editedById: ctx.member.id, editedAt: ctx.now },
    select: { id: true },
  })

/** Its author says it differently, soon after; what it said is kept, and who is mentioned newly is told. */
export async function editMessage(ctx: TenantContext, input: EditMessage): Promise<Message> {
  const { messageId, body } = input
  const mentionIds = await requireMentioned(ctx, input.mentionIds)
  const held = await holdMessage(ctx, messageId)
  const { message, access, asker } = held
  if (!canEdit(message, asker, ctx.now)) throw refusal(held)
  if (message.body !== body) {
    await keepTrace(ctx, message)
    await ctx.db.chatMessage.update({
      where: { id: messageId },
      data: { body, editedAt: ctx.now },
      select: { id: true },
    })
  }
  await ctx.db.chatMention.deleteMany({ where: { messageId, membershipId: { notIn: mentionIds } } })
  await ctx.db.chatMention.createMany({
    data: mentionIds.map((membershipId) => ({ messageId, membershipId })),
    skipDuplicates: true,
  })
  await tellOfMessage(ctx, { room: access, messageId, body, mentionIds })
  return showMessage(ctx, messageId)
}

const auditOf = ({ message }: Held) => ({
  entityType: 'ChatMessage',
  entityId: message.id,
  entityName: message.author?.name ?? '',
})

/** Takes a message away: its author soon after, who looks after the conversation at any time. */
export async function deleteMessage(ctx: TenantContext, { messageId }: MessageRef): Promise<Message> {
  const held = await holdMessage(ctx, messageId)
  const { message, asker } = held
  if (!canDelete(message, asker, ctx.now)) throw refusal(held)
  await keepTrace(ctx, message)
  await ctx.db.chatMessage.update({
    where: { id: messageId },
    data: { deletedAt: ctx.now, deletedById: ctx.member.id },
    select: { id: true },
  })
  if (message.authorId !== ctx.member.id) {
    await writeAudit(ctx, {
      ...auditOf(held),
      action: 'CHAT_MESSAGE_DELETED',
      changes: { text: { from: excerptOf(message.body) } },
    })
  }
  return showMessage(ctx, messageId)
}

/** Brings back what the member has just deleted. */
export async function restoreMessage(ctx: TenantContext, { messageId }: MessageRef): Promise<Message> {
  const held = await holdMessage(ctx, messageId)
  const { message } = held
  if (!canRestore(message, ctx.member.id, ctx.now)) throw new DomainError('LOCKED', 'messageGone')
  await ctx.db.chatMessage.update({
    where: { id: messageId },
    data: { deletedAt: null, deletedById: null },
    select: { id: true },
  })
  if (message.authorId !== ctx.member.id) {
    await writeAudit(ctx, {
      ...auditOf(held),
      action: 'CHAT_MESSAGE_RESTORED',
      changes: { text: { to: excerptOf(message.body) } },
    })
  }
  return showMessage(ctx, messageId)
}

/** Says that a message asks something, or doesn't; of a new question the mentors are told. */
export async function markQuestion(ctx: TenantContext, { messageId, isQuestion }: MarkQuestion): Promise<Message> {
  const held = await holdMessage(ctx, messageId)
  const { message, asker, access } = held
  if (!canMarkQuestion(message, asker)) throw refusal(held)
  await ctx.db.chatMessage.update({ where: { id: messageId }, data: { isQuestion }, select: { id: true } })
  if (isQuestion && !message.isQuestion) {
    const author = { id: message.authorId ?? '', name: message.author?.name ?? '' }
    await tellOfMessage(ctx, { room: access, messageId, body: message.body, isQuestion, author })
  }
  return showMessage(ctx, messageId)
}

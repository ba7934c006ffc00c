import 'server-only'
import { requireMentioned } from '@/features/membership/service/mentionable'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { isWritten, readBody } from '../policy'
import { findMessages, type Message } from '../queries/messages'
import { insertMessage, insertSystemLine } from '../queries/write'
import type { SendMessage } from '../schema'
import { requireWritableRoom } from './access'
import { lockRoom } from './room'
import { tellOfMessage } from './tell'

/** The message as its conversation shows it. */
export async function showMessage({ db }: Pick<TenantContext, 'db'>, messageId: string): Promise<Message> {
  const [message] = await findMessages(db, [messageId])
  if (!message) throw notFound()
  return message
}

/** What is replied to: something said in the same conversation that is still there. */
async function findReplied({ db }: Pick<TenantContext, 'db'>, moduleId: string | null, id: string) {
  const replied = await db.chatMessage.findFirst({
    where: { id, room: { moduleId } },
    select: { authorId: true, type: true, deletedAt: true },
  })
  if (!replied || !isWritten(replied.type)) throw notFound()
  if (replied.deletedAt) throw new DomainError('LOCKED', 'messageDeleted')
  return replied
}

/**
 * Says something in a conversation, once for a request id however often it is asked, and tells whom it concerns.
 * The room is held for no longer than writing takes.
 */
export async function sendMessage(ctx: TenantContext, input: SendMessage): Promise<Message> {
  const { moduleId, requestId, replyToId = null } = input
  const room = await requireWritableRoom(ctx, moduleId)
  const replied = replyToId ? await findReplied(ctx, moduleId, replyToId) : null
  const mentionIds = await requireMentioned(ctx, input.mentionIds)
  const { type, body } = readBody(input.body)
  const isQuestion = input.isQuestion && type === 'MESSAGE'
  const { roomId } = await lockRoom(ctx, moduleId)
  const sent = await insertMessage(ctx.db, {
    roomId,
    authorId: ctx.member.id,
    requestId,
    type,
    body,
    replyToId,
    isQuestion,
    mentionIds,
    now: ctx.now,
  })
  if (sent.isNew) {
    await tellOfMessage(ctx, {
      room,
      messageId: sent.id,
      body,
      repliedId: replied?.authorId ?? null,
      mentionIds,
      isQuestion,
    })
  }
  return showMessage(ctx, sent.id)
}

/** Says in a module's conversation, if there is one, that a new version is out. */
export async function sayPublished({ db, now }: TenantContext, moduleId: string, version: number): Promise<void> {
  if (version > 1) await insertSystemLine(db, { moduleId, params: { kind: 'PUBLISHED', version }, now })
}

import 'server-only'
import { findWaiting, markNotifications } from '@/features/notification/service/mark'
import type { TenantContext } from '@/server/api/tenant-context'
import { messagePath } from '../policy'
import { raiseRead } from '../queries/write'
import type { MarkRead } from '../schema'
import { requireRoom } from './access'

/** Keeps how far the member has read; what told them of those messages is read with them, and is not mailed. */
export async function markRead(ctx: TenantContext, { moduleId, seq }: MarkRead): Promise<void> {
  await requireRoom(ctx, moduleId)
  const room = await ctx.db.chatRoom.findFirst({ where: { moduleId }, select: { id: true } })
  if (!room) return
  await raiseRead(ctx.db, { roomId: room.id, membershipId: ctx.member.id, seq, now: ctx.now })
  await markTold(ctx, { moduleId, roomId: room.id, seq })
}

async function markTold(ctx: TenantContext, { moduleId, roomId, seq }: MarkRead & { roomId: string }) {
  const pathPrefix = messagePath(moduleId, '')
  const waiting = await findWaiting(ctx, { types: ['CHAT_REPLY', 'MENTION', 'QUESTION_ASKED'], pathPrefix })
  if (waiting.length === 0) return
  const messageOf = (path: string) => path.slice(pathPrefix.length)
  const seen = await ctx.db.chatMessage.findMany({
    where: { roomId, id: { in: waiting.map(({ path }) => messageOf(path)) }, seq: { lte: seq } },
    select: { id: true },
  })
  const ids = waiting.filter(({ path }) => seen.some(({ id }) => id === messageOf(path))).map(({ id }) => id)
  if (ids.length > 0) await markNotifications(ctx, { ids, isRead: true })
}

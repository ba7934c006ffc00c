import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { insertRoom, type LockedRoom, lockRoomOf, lockRoomOfMessage } from '../queries/room'

type RoomContext = Pick<TenantContext, 'db'>

/**
 * Holds the conversation of a module, or with null the company's own, until the commit, and makes it if need be.
 * Whatever writes into a conversation does this first, so that its numbers are given in the order of commit.
 */
export async function lockRoom(ctx: RoomContext, moduleId: string | null): Promise<LockedRoom> {
  const known = await lockRoomOf(ctx.db, moduleId)
  if (known) return known
  await insertRoom(ctx.db, moduleId)
  const made = await lockRoomOf(ctx.db, moduleId)
  if (!made) throw notFound()
  return made
}

/** Holds the conversation in which the message is, until the commit. */
export async function lockMessageRoom(ctx: RoomContext, messageId: string): Promise<LockedRoom> {
  const room = await lockRoomOfMessage(ctx.db, messageId)
  if (!room) throw notFound()
  return room
}

/** The number of the next change in a conversation that the caller has locked; the commit tells its listeners. */
export async function nextRevision(ctx: RoomContext, roomId: string): Promise<number> {
  const { lastRevision } = await ctx.db.chatRoom.update({
    where: { id: roomId },
    data: { lastRevision: { increment: 1 } },
    select: { lastRevision: true },
  })
  return lastRevision
}

/** Gives a message that is being changed its conversation's next revision, so that every listener hears of it. */
export async function touchMessage(ctx: RoomContext, messageId: string): Promise<LockedRoom> {
  const room = await lockMessageRoom(ctx, messageId)
  const revision = await nextRevision(ctx, room.roomId)
  await ctx.db.chatMessage.update({ where: { id: messageId }, data: { revision }, select: { id: true } })
  return { ...room, lastRevision: revision }
}

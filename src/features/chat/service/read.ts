import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { MAX_CHANGES } from '../policy'
import { findListeners } from '../queries/access'
import { findChanges, findRange, type Message, searchRooms } from '../queries/messages'
import { findOwnRoomIds, findRoomState, type RoomState } from '../queries/rooms'
import type { ChangesSince, ListMessages, PeopleOfRoom, RoomRef, SearchMessages } from '../schema'
import { managesAllRooms, requireRoom } from './access'

/** The head of a conversation: what it is about, and what the member may do in it. */
export async function getRoom(ctx: TenantContext, { moduleId }: RoomRef) {
  const { module, canModerate, canWrite } = await requireRoom(ctx, moduleId)
  const mentors =
    moduleId === null
      ? []
      : await ctx.db.moduleMentor.findMany({
          where: { moduleId },
          orderBy: { createdAt: 'asc' },
          select: { membership: { select: { id: true, name: true } } },
        })
  return { module, canModerate, canWrite, mentors: mentors.map(({ membership }) => membership), now: ctx.now }
}

/** Which of these people hear what is said in a conversation: a mention tells nobody else. */
export async function listReached(ctx: TenantContext, { moduleId, membershipIds }: PeopleOfRoom): Promise<string[]> {
  await requireRoom(ctx, moduleId)
  return (await findListeners(ctx.db, moduleId, membershipIds)).map(({ id }) => id)
}

export type MessagePage = {
  /** In the order in which they stand. */
  items: Message[]
  hasOlder: boolean
  hasNewer: boolean
  /** The number of the last change that `items` surely show: follow the conversation from here. */
  revision: number
  lastReadSeq: number
}

const EMPTY: MessagePage = { items: [], hasOlder: false, hasNewer: false, revision: 0, lastReadSeq: 0 }

/** Where to begin: at the cursor's message, or at the first that the member has not read. */
async function findPlace(ctx: TenantContext, room: RoomState, { cursor, side }: ListMessages) {
  if (cursor) {
    const message = await ctx.db.chatMessage.findFirst({
      where: { id: cursor, roomId: room.id },
      select: { seq: true },
    })
    if (!message) throw notFound()
    return { seq: message.seq, isAround: side === 'around' }
  }
  const isBehind = room.lastReadSeq > 0 && room.lastReadSeq < room.lastSeq
  return side === 'unread' && isBehind ? { seq: room.lastReadSeq + 1, isAround: true } : null
}

/** The part of a conversation before or after a message, or around it; without one its end. */
export async function listMessages(ctx: TenantContext, input: ListMessages): Promise<MessagePage> {
  const { moduleId, cursor, side, limit } = input
  await requireRoom(ctx, moduleId)
  // Its numbers first: what comes meanwhile is shown and heard of again, which does no harm.
  const room = await findRoomState(ctx.db, moduleId, ctx.member.id)
  if (!room) return cursor ? Promise.reject(notFound()) : EMPTY
  const { id: roomId, lastRevision: revision, lastReadSeq } = room
  const place = await findPlace(ctx, room, input)
  const read = (from: number | null, to: number | null, wanted: number, isBackwards: boolean) =>
    findRange(ctx.db, { roomId, from, to, limit: wanted, isBackwards })
  const page = { revision, lastReadSeq }
  if (place?.isAround) {
    const half = Math.ceil(limit / 2)
    const [older, newer] = await Promise.all([
      read(null, place.seq, half + 1, true),
      read(place.seq - 1, null, half + 1, false),
    ])
    const [hasOlder, hasNewer] = [older.length > half, newer.length > half]
    return { ...page, items: [...older.slice(-half), ...newer.slice(0, half)], hasOlder, hasNewer }
  }
  if (place && side === 'after') {
    const rows = await read(place.seq, null, limit + 1, false)
    return { ...page, items: rows.slice(0, limit), hasOlder: true, hasNewer: rows.length > limit }
  }
  const rows = await read(null, place?.seq ?? null, limit + 1, true)
  return { ...page, items: rows.slice(-limit), hasOlder: rows.length > limit, hasNewer: place !== null }
}

/** Changes in the order in which the messages stand; null when there are too many to be told one by one. */
export type Changes = { revision: number; items: Message[] | null }

/** Everything that has changed in a room since its change of that number, in one statement. */
export async function readChanges(
  ctx: Pick<TenantContext, 'db'>,
  { roomId, revision, limit = MAX_CHANGES }: { roomId: string; revision: number; limit?: number },
): Promise<Changes> {
  const items = await findChanges(ctx.db, { roomId, revision, limit })
  if (items.length > limit) return { revision, items: null }
  return { revision: items.reduce((last, item) => Math.max(last, item.revision), revision), items }
}

/** The same, asked for instead of followed: for who is cut off from the stream. */
export async function listChanges(ctx: TenantContext, { moduleId, revision }: ChangesSince): Promise<Changes> {
  await requireRoom(ctx, moduleId)
  const room = await findRoomState(ctx.db, moduleId, ctx.member.id)
  if (!room) return { revision: 0, items: [] }
  if (room.lastRevision < revision) return { revision, items: null }
  return readChanges(ctx, { roomId: room.id, revision })
}

/** Messages by their words in one conversation, or in all that the member may see. */
export async function searchMessages(ctx: TenantContext, { search, moduleId, limit }: SearchMessages) {
  if (moduleId !== undefined) {
    await requireRoom(ctx, moduleId)
    const room = await findRoomState(ctx.db, moduleId, ctx.member.id)
    return room && search ? searchRooms(ctx.db, { search, roomIds: [room.id], limit }) : []
  }
  if (!search) return []
  const roomIds = managesAllRooms(ctx) ? null : await findOwnRoomIds(ctx.db, ctx.member.id)
  return searchRooms(ctx.db, { search, roomIds, limit })
}

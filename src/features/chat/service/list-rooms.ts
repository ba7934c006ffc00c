import 'server-only'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { MAX_UNREAD } from '../policy'
import {
  countRoomUnread,
  countUnread,
  findAllRooms,
  findCompanyRoom,
  findOwnRooms,
  findUnreadAnswers,
  type ListedRoom,
} from '../queries/rooms'
import type { ListRooms, RoomRef } from '../schema'
import { managesAllRooms, requireRoom } from './access'

const show = <Room extends Omit<ListedRoom, 'id' | 'title' | 'slug'>>({
  lastType,
  lastAuthorName,
  lastExcerpt,
  ...room
}: Room) => ({
  ...room,
  last: lastType && { type: lastType, authorName: lastAuthorName, excerpt: lastExcerpt ?? '' },
})

/** The conversations of modules that a member sees; the company's own comes with the first page. */
export async function listRooms(ctx: TenantContext, { cursor, limit }: ListRooms) {
  const find = managesAllRooms(ctx) ? findAllRooms : findOwnRooms
  const [rows, company] = await Promise.all([
    find(ctx.db, { membershipId: ctx.member.id, cursor: cursor ?? null, limit }),
    cursor ? undefined : findCompanyRoom(ctx.db, ctx.member.id),
  ])
  const page = toPage(rows, limit)
  return { company: company ? show(company) : null, items: page.items.map(show), nextCursor: page.nextCursor }
}

/** How much there is to read in the member's conversations, counted no further than people care. */
export const getUnread = async ({ db, member }: TenantContext) => ({
  unread: Math.min(await countUnread(db, member.id), MAX_UNREAD + 1),
})

/** The same for one conversation. */
export async function getRoomUnread(ctx: TenantContext, { moduleId }: RoomRef) {
  await requireRoom(ctx, moduleId)
  return { unread: Math.min(await countRoomUnread(ctx.db, moduleId, ctx.member.id), MAX_UNREAD + 1) }
}

const SHOWN_ANSWERS = { among: 30, limit: 5 }

/** The member's questions that were answered after they last looked. */
export const listUnreadAnswers = ({ db, member }: TenantContext) => findUnreadAnswers(db, member.id, SHOWN_ANSWERS)

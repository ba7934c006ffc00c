import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { ChatMessageType } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import { EXCERPT, MAX_UNREAD } from '../policy'
import { modulesOf } from './access'

type Db = TenantContext['db']

export type RoomState = { id: string; lastSeq: number; lastRevision: number; lastReadSeq: number }

const ofModule = (moduleId: string | null) =>
  moduleId === null ? Prisma.sql`r.module_id is null` : Prisma.sql`r.module_id = ${moduleId}::uuid`

/**
 * What the conversation `r` has after the place `s` up to which somebody has read. Who joined is not counted, and not
 * looked for among more than anybody is told of.
 */
const UNREAD = Prisma.sql`(
  greatest(coalesce(r.last_seq, 0) - coalesce(s.last_read_seq, 0), 0) - case
    when r.last_seq - coalesce(s.last_read_seq, 0) between 1 and ${2 * MAX_UNREAD} then (
      select count(*)::int from chat_message j
      where j.room_id = r.id and j.seq > coalesce(s.last_read_seq, 0) and j.type = 'JOIN')
    else 0 end)`

/** A conversation's numbers; null when nobody has written in it yet. */
export async function findRoomState(db: Db, moduleId: string | null, membershipId: string): Promise<RoomState | null> {
  const [room] = await db.$sql<RoomState>`
    select r.id, r.last_seq as "lastSeq", r.last_revision as "lastRevision", coalesce(s.last_read_seq, 0) as "lastReadSeq"
    from chat_room r
    left join chat_room_read s on s.membership_id = ${membershipId}::uuid and s.room_id = r.id
    where ${ofModule(moduleId)}`
  return room ?? null
}

/** The same for no member in particular. */
export async function findRoomHead(
  db: Db,
  moduleId: string | null,
): Promise<{ id: string; lastRevision: number } | null> {
  const [room] = await db.$sql<{ id: string; lastRevision: number }>`
    select r.id, r.last_revision as "lastRevision" from chat_room r where ${ofModule(moduleId)}`
  return room ?? null
}

export type ListedRoom = {
  /** The module's. */
  id: string
  title: string
  slug: string
  lastSeq: number
  unread: number
  lastMessageAt: Date | null
  lastType: ChatMessageType | null
  lastAuthorName: string | null
  lastExcerpt: string | null
}

const LISTED = Prisma.sql`
  coalesce(r.last_seq, 0) as "lastSeq",
  ${UNREAD} as unread, r.last_message_at as "lastMessageAt",
  l.type::text as "lastType", a.name as "lastAuthorName",
  case when l.deleted_at is null then left(l.body, ${EXCERPT}) else '' end as "lastExcerpt"`

const details = (membershipId: string) => Prisma.sql`
  left join chat_room_read s on s.membership_id = ${membershipId}::uuid and s.room_id = r.id
  left join chat_message l on l.room_id = r.id and l.seq = r.last_seq
  left join membership a on a.id = l.author_id`

/** The company's own conversation, as a list shows it. */
export async function findCompanyRoom(db: Db, membershipId: string) {
  const [room] = await db.$sql<Omit<ListedRoom, 'id' | 'title' | 'slug'>>`
    select ${LISTED} from (select) one left join chat_room r on r.module_id is null ${details(membershipId)}`
  return room
}

type Page = { membershipId: string; cursor: string | null; limit: number }

/** The conversations a member is in: who wrote last first, then the quiet ones by title. */
export const findOwnRooms = (db: Db, { membershipId, cursor, limit }: Page) =>
  db.$sql<ListedRoom>`
    with own as materialized (
      select m.id, m.title, m.slug, r.id as room_id, coalesce(r.last_message_at, '-infinity') as at
      from (${modulesOf(membershipId)}) o
      join module m on m.id = o.module_id and m.status = 'PUBLISHED'
      left join chat_room r on r.module_id = m.id
    ), page as materialized (
      select own.* from own
      left join own last on last.id = ${cursor}::uuid
      where last.id is null or own.at < last.at or (own.at = last.at and (own.title, own.id) > (last.title, last.id))
      order by own.at desc, own.title, own.id
      limit ${limit + 1}
    )
    select page.id, page.title, page.slug, ${LISTED}
    from page left join chat_room r on r.id = page.room_id ${details(membershipId)}
    order by page.at desc, page.title, page.id`

/** Every conversation of a module in which somebody has written, for who looks after all of them. */
export const findAllRooms = (db: Db, { membershipId, cursor, limit }: Page) =>
  db.$sql<ListedRoom>`
    with page as materialized (
      select r.* from chat_room r
      where r.module_id is not null and r.last_message_at is not null
        and ${
          cursor
            ? Prisma.sql`r.last_message_at <= (select last_message_at from chat_room where module_id = ${cursor}::uuid)
                and (r.last_message_at < (select last_message_at from chat_room where module_id = ${cursor}::uuid)
                  or r.id > (select id from chat_room where module_id = ${cursor}::uuid))`
            : Prisma.sql`true`
        }
      order by r.last_message_at desc, r.id
      limit ${limit + 1}
    )
    select m.id, m.title, m.slug, ${LISTED}
    from page r join module m on m.id = r.module_id ${details(membershipId)}
    order by r.last_message_at desc, r.id`

/** What a member has not read in the conversations that they are in. */
export async function countUnread(db: Db, membershipId: string): Promise<number> {
  const [row] = await db.$sql<{ unread: number }>`
    select coalesce(sum(${UNREAD}), 0)::int as unread
    from (
      select r.* from chat_room r where r.module_id is null
      union all
      select r.* from (${modulesOf(membershipId)}) o
      join module m on m.id = o.module_id and m.status = 'PUBLISHED'
      join chat_room r on r.module_id = o.module_id
    ) r
    left join chat_room_read s on s.membership_id = ${membershipId}::uuid and s.room_id = r.id`
  return row?.unread ?? 0
}

/** The same in one conversation. */
export async function countRoomUnread(db: Db, moduleId: string | null, membershipId: string): Promise<number> {
  const [row] = await db.$sql<{ unread: number }>`
    select ${UNREAD} as unread from chat_room r
    left join chat_room_read s on s.membership_id = ${membershipId}::uuid and s.room_id = r.id
    where ${ofModule(moduleId)}`
  return row?.unread ?? 0
}

/** The rooms a member is in, the company's own among them. */
export async function findOwnRoomIds(db: Db, membershipId: string): Promise<string[]> {
  const rows = await db.$sql<{ id: string }>`
    select r.id from chat_room r where r.module_id is null
    union all
    select r.id from (${modulesOf(membershipId)}) o join chat_room r on r.module_id = o.module_id`
  return rows.map(({ id }) => id)
}

export type UnreadAnswer = { id: string; moduleId: string | null; question: string; isConfirmed: boolean }

/** Of somebody's last questions, those with a reply or a confirmation that came after they last looked. */
export const findUnreadAnswers = (db: Db, membershipId: string, { among, limit }: { among: number; limit: number }) =>
  db.$sql<UnreadAnswer>`
    select m.id, r.module_id as "moduleId", left(m.body, ${EXCERPT}) as question,
      coalesce(m.confirmed_at > s.read_at, false) as "isConfirmed"
    from (
      select q.id, q.room_id, q.body, q.created_at, answer.confirmed_at
      from chat_message q left join chat_message answer on answer.id = q.answer_id
      where q.author_id = ${membershipId}::uuid and q.is_question and q.deleted_at is null
      order by q.created_at desc, q.id desc
      limit ${among}
    ) m
    join chat_room r on r.id = m.room_id
    join chat_room_read s on s.membership_id = ${membershipId}::uuid and s.room_id = m.room_id
    where m.confirmed_at > s.read_at or exists (
      select from chat_message reply
      where reply.reply_to_id = m.id and reply.seq > s.last_read_seq and reply.author_id <> ${membershipId}::uuid
        and reply.deleted_at is null
    )
    order by m.created_at desc, m.id desc
    limit ${limit}`

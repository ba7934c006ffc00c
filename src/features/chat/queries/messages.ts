import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { ChatMessageType } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import { EXCERPT } from '../policy'

type Db = TenantContext['db']

export type Person = { id: string; name: string }

/** Another message inside one; `excerpt` is empty when it was deleted. */
export type Quoted = {
  id: string
  seq: number
  authorName: string | null
  excerpt: string
  isQuestion: boolean
  isDeleted: boolean
}

/** A message as everybody in its conversation sees it; what was deleted has no body. */
export type Message = {
  id: string
  seq: number
  revision: number
  requestId: string
  type: ChatMessageType
  body: string
  params: Record<string, unknown>
  authorId: string | null
  authorName: string | null
  mentions: Person[]
  replyTo: Quoted | null
  isQuestion: boolean
  answer: (Quoted & { body: string }) | null
  isConfirmedAnswer: boolean
  confirmedByName: string | null
  editedAt: Date | null
  deletedAt: Date | null
  deletedById: string | null
  createdAt: Date
}

const quoted = (extra: Prisma.Sql) => Prisma.sql`
  json_build_object(
    'id', q.id, 'seq', q.seq, 'authorName', qa.name, 'isQuestion', q.is_question, 'isDeleted', q.deleted_at is not null,
    'excerpt', case when q.deleted_at is null then left(q.body, ${EXCERPT}) else '' end ${extra})`

const NOTHING = Prisma.sql``
const BODY = Prisma.sql`, 'body', case when q.deleted_at is null then q.body else '' end`

/** The messages in the order of `page`, which gives their ids as `id`. */
const shown = (page: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
  with page as materialized (${page})
  select m.id, m.seq, m.revision, m.request_id as "requestId", m.type::text as type,
    case when m.deleted_at is null then m.body else '' end as body, m.params,
    m.author_id as "authorId", a.name as "authorName",
    case when m.deleted_at is not null then '[]'::json else coalesce((
      select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
      from chat_mention c join membership p on p.id = c.membership_id where c.message_id = m.id
    ), '[]'::json) end as mentions,
    (
      select ${quoted(NOTHING)} from chat_message q left join membership qa on qa.id = q.author_id
      where q.id = m.reply_to_id
    ) as "replyTo",
    m.is_question as "isQuestion",
    (
      select ${quoted(BODY)} from chat_message q left join membership qa on qa.id = q.author_id
      where q.id = m.answer_id
    ) as answer,
    m.is_confirmed_answer as "isConfirmedAnswer", c.name as "confirmedByName",
    m.edited_at as "editedAt", m.deleted_at as "deletedAt", m.deleted_by_id as "deletedById",
    m.created_at as "createdAt"
  from page
  join chat_message m on m.id = page.id
  left join membership a on a.id = m.author_id
  left join membership c on c.id = m.confirmed_by_id
  order by ${order}`

const BY_SEQ = Prisma.sql`m.seq`

export const findMessages = (db: Db, ids: readonly string[]) =>
  db.$sql<Message>`${shown(Prisma.sql`select unnest(${[...ids]}::uuid[]) as id`, BY_SEQ)}`

type Range = { roomId: string; from: number | null; to: number | null; limit: number; isBackwards: boolean }

/** Messages of a room between two places, bounds left out, at most `limit` from either end; in order. */
export function findRange(db: Db, { roomId, from, to, limit, isBackwards }: Range) {
  const page = Prisma.sql`
    select id from chat_message
    where room_id = ${roomId}::uuid
      and ${from === null ? Prisma.sql`true` : Prisma.sql`seq > ${from}`}
      and ${to === null ? Prisma.sql`true` : Prisma.sql`seq < ${to}`}
    order by seq ${isBackwards ? Prisma.sql`desc` : Prisma.sql`asc`}
    limit ${limit}`
  return db.$sql<Message>`${shown(page, BY_SEQ)}`
}

/** What has changed since, in the order in which the messages stand: all of it, or `limit` + 1 of it. */
export function findChanges(db: Db, { roomId, revision, limit }: { roomId: string; revision: number; limit: number }) {
  const page = Prisma.sql`
    select id from chat_message
    where room_id = ${roomId}::uuid and revision > ${revision}
    order by revision
    limit ${limit + 1}`
  return db.$sql<Message>`${shown(page, BY_SEQ)}`
}

export type Found = {
  id: string
  roomId: string
  moduleId: string | null
  moduleTitle: string | null
  seq: number
  body: string
  authorName: string | null
  isQuestion: boolean
  isConfirmedAnswer: boolean
  answerId: string | null
  answerBody: string | null
  createdAt: Date
}

/** What the search finds: confirmed answers and answered questions first, then the newest. */
export const searchRooms = (db: Db, find: { search: string; roomIds: readonly string[] | null; limit: number }) =>
  db.$sql<Found>`
    with found as materialized (
      select * from search_messages(${find.search}, ${find.roomIds && [...find.roomIds]}::uuid[], ${find.limit})
    )
    select m.id, m.room_id as "roomId", r.module_id as "moduleId", t.title as "moduleTitle", m.seq,
      left(m.body, ${EXCERPT * 2}) as body, a.name as "authorName", m.is_question as "isQuestion",
      m.is_confirmed_answer as "isConfirmedAnswer", m.answer_id as "answerId",
      left(q.body, ${EXCERPT * 2}) as "answerBody", m.created_at as "createdAt"
    from found
    join chat_message m on m.id = found.message_id
    join chat_room r on r.id = m.room_id
    left join module t on t.id = r.module_id
    left join membership a on a.id = m.author_id
    left join chat_message q on q.id = m.answer_id and q.deleted_at is null
    order by found.is_answer desc, found.created_at desc, m.id desc`

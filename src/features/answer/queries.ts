import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import { COUNTED_QUESTIONS } from './policy'
import type { ListQuestions } from './schema'

type Db = TenantContext['db']

/** In whose conversations somebody confirms: in all, or in those of the modules they mentor and of these. */
export type Reach = { membershipId: string; isWhole: boolean; moduleIds: readonly string[] }

const UNANSWERED = Prisma.sql`q.is_question and q.answer_id is null and q.deleted_at is null`

const modulesOf = ({ membershipId, moduleIds }: Reach) => Prisma.sql`
  array(
    select module_id from module_mentor where membership_id = ${membershipId}::uuid
    union select unnest(${[...moduleIds]}::uuid[])
  )`

type Place = Pick<ListQuestions, 'moduleId' | 'isCompany'>

/** The conversations that a reach comes to, the company's own among them; `place` narrows them to one. */
function roomsOf(reach: Reach, { moduleId, isCompany }: Place): Prisma.Sql {
  const company = Prisma.sql`select id, module_id from chat_room where module_id is null`
  if (isCompany) return company
  const own = reach.isWhole ? Prisma.sql`true` : Prisma.sql`module_id = any(${modulesOf(reach)})`
  const ofModules = Prisma.sql`select id, module_id from chat_room where module_id is not null and ${own}`
  if (moduleId) return Prisma.sql`${ofModules} and module_id = ${moduleId}::uuid`
  return Prisma.sql`${company} union all ${ofModules}`
}

/** Value by value and not as one row, so that the index is entered where the last page ended. */
const isAfter = (cursor: string | null | undefined) =>
  cursor
    ? Prisma.sql`(q.created_at, q.id) > ((select created_at from chat_message where id = ${cursor}::uuid), ${cursor}::uuid)`
    : Prisma.sql`true`

/** The first open questions that a reach comes to; every conversation gives no more than what is wanted. */
function openQuestions(reach: Reach, place: Place, { after, limit }: { after: Prisma.Sql; limit: number }): Prisma.Sql {
  const page = Prisma.sql`order by q.created_at, q.id limit ${limit}`
  if (reach.isWhole && !place.moduleId && !place.isCompany) {
    return Prisma.sql`select q.id, q.created_at from chat_message q where ${UNANSWERED} and ${after} ${page}`
  }
  return Prisma.sql`
    select q.id, q.created_at from (${roomsOf(reach, place)}) room
    cross join lateral (
      select q.id, q.created_at from chat_message q where q.room_id = room.id and ${UNANSWERED} and ${after} ${page}
    ) q ${page}`
}

/** One page of ids, the oldest first; `limit` + 1 rows tell whether there is another. */
export const findOpenQuestions = (db: Db, reach: Reach, { cursor, limit, ...place }: ListQuestions) =>
  db.$sql<{ id: string }>`
    select page.id from (${openQuestions(reach, place, { after: isAfter(cursor), limit: limit + 1 })}) page
    order by page.created_at, page.id`

/** How many open questions there are, as far as is counted. */
export async function countOpenQuestions(db: Db, reach: Reach): Promise<number> {
  const all = { after: Prisma.sql`true`, limit: COUNTED_QUESTIONS }
  const [row] = await db.$sql<{ count: number }>`
    select count(*)::int as count from (${openQuestions(reach, { isCompany: false }, all)}) counted`
  return row?.count ?? 0
}

/** Where open questions wait: the modules by title, the company's own conversation as null. */
export const findOpenPlaces = (db: Db, reach: Reach) =>
  db.$sql<{ moduleId: string | null; title: string | null; count: number }>`
    select room.module_id as "moduleId", m.title, open.count
    from (${roomsOf(reach, { isCompany: false })}) room
    cross join lateral (
      select count(*)::int as count from (
        select 1 from chat_message q where q.room_id = room.id and ${UNANSWERED} limit ${COUNTED_QUESTIONS}
      ) counted
    ) open
    left join lateral (select title from module where id = room.module_id limit 1) m on true
    where open.count > 0
    order by m.title nulls first, room.id`

export type SectionOfAnswer = {
  id: string
  moduleId: string
  moduleSlug: string
  moduleTitle: string
  /** Whether learners see it. */
  isPublished: boolean
  isOwn: boolean
}

/** The sections that were made of an answer, drafts too; the modules of the member are their own. */
export const findSectionsOf = (db: Db, answerId: string, membershipId: string) =>
  db.$sql<SectionOfAnswer>`
    select s.id, m.id as "moduleId", m.slug as "moduleSlug", coalesce(l.content ->> 'title', m.title) as "moduleTitle",
      m.status = 'PUBLISHED' and coalesce(jsonb_path_query_array(l.content, '$.sections[*].id') ? s.id::text, false)
        as "isPublished",
      m.created_by_id is not distinct from ${membershipId}::uuid or exists (
        select from module_mentor mm where mm.module_id = m.id and mm.membership_id = ${membershipId}::uuid) as "isOwn"
    from section s join module m on m.id = s.module_id
    left join module_change_log l on l.module_id = m.id and l.version = m.version
    where s.source_message_id = ${answerId}::uuid and s.archived_at is null
    order by s.created_at, s.id`

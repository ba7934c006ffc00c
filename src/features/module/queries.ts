import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { ModuleStatus } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/** What is edited: a module, or something in it. */
export type EditTarget =
  | { moduleId: string }
  | { sectionId: string }
  | { chapterId: string }
  | { attachmentId: string }
  | { quizId: string }
  | { questionId: string }

function moduleOf(target: EditTarget): Prisma.Sql {
  if ('moduleId' in target) return Prisma.sql`${target.moduleId}::uuid`
  if ('sectionId' in target) return Prisma.sql`(select module_id from section where id = ${target.sectionId}::uuid)`
  if ('chapterId' in target) return Prisma.sql`(select module_id from chapter where id = ${target.chapterId}::uuid)`
  if ('quizId' in target) return Prisma.sql`(select module_id from quiz where id = ${target.quizId}::uuid)`
  if ('attachmentId' in target) {
    return Prisma.sql`(
      select s.module_id from attachment a join section s on s.id = a.section_id where a.id = ${target.attachmentId}::uuid)`
  }
  return Prisma.sql`(
    select q.module_id from quiz_question question join quiz q on q.id = question.quiz_id
    where question.id = ${target.questionId}::uuid)`
}

export type ModuleState = {
  id: string
  title: string
  status: ModuleStatus
  version: number
  publishedAt: Date | null
  updatedAt: Date
  isOwn: boolean
}

const selectState = (db: Db, membershipId: string, target: EditTarget, lock: Prisma.Sql) =>
  db.$sql<ModuleState>`
    select m.id, m.title, m.status::text as status, m.version, m.published_at as "publishedAt",
      m.updated_at as "updatedAt",
      m.created_by_id is not distinct from ${membershipId}::uuid or exists (
        select 1 from module_mentor mm where mm.module_id = m.id and mm.membership_id = ${membershipId}::uuid
      ) as "isOwn"
    from module m where m.id = ${moduleOf(target)} ${lock}`

export const findModuleState = async (db: Db, membershipId: string, target: EditTarget) =>
  (await selectState(db, membershipId, target, Prisma.empty))[0]

/** The same; other authors and publishing wait until the transaction ends, and what it holds stays as it is. */
export const lockModule = async (db: Db, membershipId: string, target: EditTarget) =>
  (await selectState(db, membershipId, target, Prisma.sql`for no key update of m`))[0]

const ORDERED = {
  chapter: Prisma.sql`chapter`,
  attachment: Prisma.sql`attachment`,
  quizQuestion: Prisma.sql`quiz_question`,
  moduleCategory: Prisma.sql`module_category`,
}

/** Numbers the rows in this order, in one statement, without marking them as changed. */
export const storeOrder = (db: Db, table: keyof typeof ORDERED, ids: readonly string[]) =>
  db.$sql`
    update ${ORDERED[table]} t set sort_order = wanted.position
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, position)
    where t.id = wanted.id and t.sort_order <> wanted.position`

/** Puts sections in this order and under these chapters, in one statement, without marking them as changed. */
export const storePlaces = (db: Db, sections: readonly { id: string; chapterId: string | null }[]) =>
  db.$sql`
    update section t set sort_order = wanted.position, chapter_id = nullif(wanted.chapter_id, '')::uuid
    from unnest(${sections.map(({ id }) => id)}::uuid[], ${sections.map(({ chapterId }) => chapterId ?? '')}::text[])
      with ordinality as wanted(id, chapter_id, position)
    where t.id = wanted.id
      and (t.sort_order, t.chapter_id) is distinct from (wanted.position, nullif(wanted.chapter_id, '')::uuid)`

/** The sections that learners see now: those of the newest published version. */
export async function findPublishedSections(db: Db, moduleId: string): Promise<Set<string>> {
  const rows = await db.$sql<{ id: string }>`
    select section ->> 'id' as id from module m
    join module_change_log l on l.module_id = m.id and l.version = m.version
    cross join lateral jsonb_array_elements(l.content -> 'sections') section
    where m.id = ${moduleId}::uuid`
  return new Set(rows.map(({ id }) => id))
}

/** Prerequisites, and tags and categories that share names, are decided one at a time in a tenant. */
export const lockTenantwide = (db: Db, tenantId: string, what: 'prerequisites' | 'categories' | 'tags') =>
  db.$sql`select pg_advisory_xact_lock(hashtextextended(${`${what}:${tenantId}`}, 0))::text`

/** Every dependency that can be reached from these modules. */
export const findDependencies = (db: Db, moduleIds: readonly string[]) =>
  db.$sql<{ dependentId: string; prerequisiteId: string }>`
    with recursive reached(dependent_id, prerequisite_id) as (
      select dependent_id, prerequisite_id from module_prerequisite where dependent_id = any(${moduleIds}::uuid[])
      union
      select p.dependent_id, p.prerequisite_id
      from module_prerequisite p join reached on p.dependent_id = reached.prerequisite_id
    )
    select dependent_id as "dependentId", prerequisite_id as "prerequisiteId" from reached`

/** Moves modules without a category into one; says how many. Not a change of the modules themselves. */
export const fillCategory = (db: Db, categoryId: string, moduleIds: readonly string[]) =>
  db.$sql<{ id: string }>`
    update module set category_id = ${categoryId}::uuid
    where id = any(${moduleIds}::uuid[]) and category_id is null
    returning id`

/** Active members by name, of whom the search finds every word if it has any. */
export const findMentors = (db: Db, { search, limit }: { search: string; limit: number }) =>
  db.$sql<{ id: string; name: string; jobTitle: string | null }>`
    select m.id, m.name, m.job_title as "jobTitle" from membership m
    where m.deactivated_at is null and m.joined_at is not null
      and ${search ? Prisma.sql`m.id in (select membership_id from search_members(${search}))` : Prisma.sql`true`}
    order by m.name, m.id
    limit ${limit}`

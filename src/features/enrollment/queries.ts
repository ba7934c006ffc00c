import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Difficulty, EnrollmentStatus, ModuleStatus, SectionType } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import { seenVersion } from './queries/seen'
import type { CatalogueInput } from './schema'

type Db = TenantContext['db']

export type HeldModule = { id: string; slug: string; status: ModuleStatus; version: number }

/** The module, kept at its version until the transaction ends: publishing waits, other learners don't. */
export async function holdModule(db: Db, moduleId: string): Promise<HeldModule | null> {
  const rows = await db.$sql<HeldModule>`
    select id, slug, status::text as status, version from module
    where id = ${moduleId}::uuid and version > 0
    for share`
  return rows[0] ?? null
}

type CertificateTerms = { moduleTitle: string; cpdPoints: number; validityMonths: number | null }

/** What a certificate of this version says. */
export async function findTerms(db: Db, { id, version }: HeldModule): Promise<CertificateTerms> {
  const [terms] = await db.$sql<CertificateTerms>`
    select content ->> 'title' as "moduleTitle", coalesce((content ->> 'cpdPoints')::int, 0) as "cpdPoints",
      (content ->> 'validityMonths')::int as "validityMonths"
    from module_change_log where module_id = ${id}::uuid and version = ${version}`
  if (!terms) throw new Error(`Version ${version} of module ${id} was never published`)
  return terms
}

export type LockedEnrollment = {
  id: string
  status: EnrollmentStatus
  progress: number
  cycle: number
  completedVersion: number | null
  expiresAt: Date | null
}

/** The member's enrollment; whoever else wants to change it waits until the transaction ends. */
export async function lockEnrollment(db: Db, membershipId: string, moduleId: string): Promise<LockedEnrollment | null> {
  const rows = await db.$sql<LockedEnrollment>`
    select id, status::text as status, progress, cycle, completed_version as "completedVersion",
      expires_at as "expiresAt"
    from enrollment
    where membership_id = ${membershipId}::uuid and module_id = ${moduleId}::uuid
    for update`
  return rows[0] ?? null
}

export type OutlineSection = {
  moduleId: string
  id: string
  chapterId: string | null
  title: string
  type: SectionType
  isRequired: boolean
  hasVideo: boolean
  durationSeconds: number | null
  quizId: string | null
  passingScore: number | null
  maxAttempts: number | null
}

/** The sections of the current published versions, in order, without their content. */
export const findOutlines = (db: Db, moduleIds: readonly string[]) =>
  db.$sql<OutlineSection>`
    select m.id as "moduleId", part.id, part."chapterId", part.title, part.type, part."isRequired",
      jsonb_typeof(part.video) is not distinct from 'object' as "hasVideo",
      (part.video ->> 'durationSeconds')::int as "durationSeconds",
      (part.quiz ->> 'id')::uuid as "quizId", (part.quiz ->> 'passingScore')::int as "passingScore",
      (part.quiz ->> 'maxAttempts')::int as "maxAttempts"
    from module m
    join module_change_log l on l.module_id = m.id and l.version = m.version
    cross join lateral rows from (
      jsonb_to_recordset(l.content -> 'sections')
        as (id uuid, "chapterId" uuid, title text, type text, "isRequired" boolean, video jsonb, quiz jsonb)
    ) with ordinality as part(id, "chapterId", title, type, "isRequired", video, quiz, position)
    where m.id = any(${moduleIds}::uuid[])
    order by m.id, part.position`

export type Prerequisite = { id: string; slug: string; title: string; isComplete: boolean }

/** The published modules that come first, and whether the member has completed them. */
export const findPrerequisites = (db: Db, membershipId: string, moduleId: string) =>
  db.$sql<Prerequisite>`
    select m.id, m.slug, l.content ->> 'title' as title, e.status is not distinct from 'COMPLETED' as "isComplete"
    from module_prerequisite p
    join module m on m.id = p.prerequisite_id and m.status = 'PUBLISHED'
    join module_change_log l on l.module_id = m.id and l.version = m.version
    left join enrollment e on e.module_id = m.id and e.membership_id = ${membershipId}::uuid
    where p.dependent_id = ${moduleId}::uuid
    order by title`

/** The modules that waited for `moduleId`: everything in them is done. */
export const findWaitingDependents = (db: Db, membershipId: string, moduleId: string) =>
  db.$sql<{ id: string }>`
    select p.dependent_id as id from module_prerequisite p
    join enrollment e on e.module_id = p.dependent_id and e.membership_id = ${membershipId}::uuid
    where p.prerequisite_id = ${moduleId}::uuid and e.status = 'IN_PROGRESS' and e.progress = 100
    order by p.dependent_id`

type Reopening = { moduleId: string; requiredIds: readonly string[]; isMaterial: boolean }

/**
 * Brings every enrollment of the module to a new version's required sections, in one statement: the progress of
 * those under way, and of a material change also those who had completed it and now have something left to do.
 */
export const applyRequiredSections = (db: Db, { moduleId, requiredIds, isMaterial }: Reopening) =>
  db.$sql`
    update enrollment e set
      progress = done.percent,
      status = 'IN_PROGRESS',
      completed_at = null
    from (
      select e.id, (100 * count(p.id) / cardinality(${requiredIds}::uuid[]))::int as percent
      from enrollment e
      left join section_progress p
        on p.enrollment_id = e.id and p.section_id = any(${requiredIds}::uuid[]) and p.completed_at is not null
      where e.module_id = ${moduleId}::uuid
      group by e.id
    ) done
    where done.id = e.id and e.module_id = ${moduleId}::uuid
      and ((e.status = 'IN_PROGRESS' and e.progress <> done.percent)
        or (e.status = 'COMPLETED' and ${isMaterial}::boolean and done.percent < 100))`

export type ModuleCard = {
  id: string
  slug: string
  title: string
  description: string
  coverAssetId: string | null
  category: string | null
  difficulty: Difficulty
  estimatedMinutes: number
  cpdPoints: number
  version: number
  publishedAt: Date
  status: EnrollmentStatus | null
  progress: number | null
  enrollmentId: string | null
  lastSectionId: string | null
  completedVersion: number | null
  /** Since the member last looked at it. */
  isUpdated: boolean
  isPinned: boolean
  /** By the company, to everybody. */
  isRecommended: boolean
  /** Titles of the modules that come first, where it is not started yet. */
  lockedBy: string[]
}

/**
 * The cards of the modules that `page` (id, position) names: what is published, and the member's own state. The limits
 * hold it to a look-up for each of them: without, all versions of the tenant are read to join a page with.
 */
const selectCards = (db: Db, membershipId: string, page: Prisma.Sql) =>
  db.$sql<ModuleCard>`
    with page as materialized (${page})
    select m.id, m.slug, m.version, l.published_at as "publishedAt",
      c.title, c.description, c."coverAssetId", c.category, c.difficulty, c."estimatedMinutes", c."cpdPoints",
      e.status::text as status, e.progress, e.id as "enrollmentId", e.last_section_id as "lastSectionId",
      e.completed_version as "completedVersion",
      coalesce(${seenVersion(membershipId, Prisma.sql`m.id`)} < m.version, false) as "isUpdated",
      exists (
        select 1 from user_pinned_module where module_id = m.id and membership_id = ${membershipId}::uuid
      ) as "isPinned",
      exists (select 1 from company_pinned_module where module_id = m.id) as "isRecommended",
      array(
        select known.content ->> 'title' from module_prerequisite p
        join module first on first.id = p.prerequisite_id and first.status = 'PUBLISHED'
        join module_change_log known on known.module_id = first.id and known.version = first.version
        left join enrollment done on done.module_id = first.id and done.membership_id = ${membershipId}::uuid
        where p.dependent_id = m.id and e.id is null and done.status is distinct from 'COMPLETED'
        order by 1
      ) as "lockedBy"
    from page
    cross join lateral (select * from module where id = page.id limit 1) m
    cross join lateral (select * from module_change_log where module_id = m.id and version = m.version limit 1) l
    cross join lateral jsonb_to_record(l.content) as c(
      title text, description text, "coverAssetId" uuid, category text, difficulty text,
      "estimatedMinutes" int, "cpdPoints" int)
    left join lateral (
      select * from enrollment where module_id = m.id and membership_id = ${membershipId}::uuid limit 1
    ) e on true
    order by page.position`

type Order = { by: Prisma.Sql; key: Prisma.Sql[]; isDescending: boolean }

const NEWEST: Order = {
  by: Prisma.sql`m.published_at desc, m.id desc`,
  key: [Prisma.sql`m.published_at`, Prisma.sql`m.id`],
  isDescending: true,
}
const TITLE: Order = {
  by: Prisma.sql`m.title, m.id`,
  key: [Prisma.sql`m.title`, Prisma.sql`m.id`],
  isDescending: false,
}
const RELEVANCE: Order = {
  by: Prisma.sql`hit.rank desc, m.published_at desc, m.id desc`,
  key: [Prisma.sql`hit.rank`, Prisma.sql`m.published_at`, Prisma.sql`m.id`],
  isDescending: true,
}

function orderOf({ sort, q }: CatalogueInput): Order {
  if (sort === 'TITLE') return TITLE
  return q && sort !== 'NEWEST' ? RELEVANCE : NEWEST
}

const ownState = (membershipId: string, status: Prisma.Sql) => Prisma.sql`
  exists (select 1 from enrollment mine
    where mine.module_id = m.id and mine.membership_id = ${membershipId}::uuid and ${status})`

function catalogueConditions(membershipId: string, input: CatalogueInput): Prisma.Sql[] {
  const { categoryId, difficulty, tagId, state } = input
  const conditions = [Prisma.sql`m.published_at is not null and m.status = 'PUBLISHED'`]
  if (categoryId) conditions.push(Prisma.sql`m.category_id = ${categoryId}::uuid`)
  if (difficulty) conditions.push(Prisma.sql`m.difficulty = ${difficulty}::"Difficulty"`)
  if (tagId) {
    conditions.push(
      Prisma.sql`exists (select 1 from module_tag t where t.module_id = m.id and t.tag_id = ${tagId}::uuid)`,
    )
  }
  if (state === 'NOT_STARTED') conditions.push(Prisma.sql`not ${ownState(membershipId, Prisma.sql`true`)}`)
  else if (state) conditions.push(ownState(membershipId, Prisma.sql`mine.status = ${state}::"EnrollmentStatus"`))
  return conditions
}

/** Value by value and not as one row, so that the index is entered where the last page ended. */
function isAfter(cursor: string, { key, isDescending }: Order, from: Prisma.Sql): Prisma.Sql {
  const values = key.map((column) => Prisma.sql`(select ${column} from ${from} where m.id = ${cursor}::uuid)`)
  const comparison = isDescending ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`(${Prisma.join(key)}) ${comparison} (${Prisma.join(values)})`
}

/** One page of the published modules, by keyset; `limit` + 1 rows tell whether there is another. */
export function findCatalogue(db: Db, membershipId: string, input: CatalogueInput) {
  const order = orderOf(input)
  const from = input.q
    ? Prisma.sql`search_modules(${input.q}) hit cross join lateral (select * from module where id = hit.module_id limit 1) m`
    : Prisma.sql`module m`
  const conditions = catalogueConditions(membershipId, input)
  if (input.cursor) conditions.push(isAfter(input.cursor, order, from))
  return selectCards(
    db,
    membershipId,
    Prisma.sql`
      select m.id, row_number() over (order by ${order.by}) as position from ${from}
      where ${Prisma.join(conditions, ' and ')}
      order by ${order.by}
      limit ${input.limit + 1}`,
  )
}

/** What the member has under way, the last one opened first; an archived module stays theirs. */
export const findUnderWay = (db: Db, membershipId: string, limit: number) =>
  selectCards(
    db,
    membershipId,
    Prisma.sql`
      select e.module_id as id, row_number() over (order by e.last_accessed_at desc, e.id desc) as position
      from enrollment e
      where e.membership_id = ${membershipId}::uuid and e.status = 'IN_PROGRESS'
      order by e.last_accessed_at desc, e.id desc
      limit ${limit}`,
  )

/** What the member keeps at hand, the last pinned first. */
export const findPinned = (db: Db, membershipId: string, limit: number) =>
  selectCards(
    db,
    membershipId,
    Prisma.sql`
      select pin.module_id as id, row_number() over (order by pin.created_at desc, pin.module_id) as position
      from user_pinned_module pin
      cross join lateral (select 1 from module where id = pin.module_id and status = 'PUBLISHED' limit 1) m
      where pin.membership_id = ${membershipId}::uuid
      order by pin.created_at desc, pin.module_id
      limit ${limit}`,
  )

/** What the company recommends and the member has not completed, in the company's order. */
export const findRecommended = (db: Db, membershipId: string, limit: number) =>
  selectCards(
    db,
    membershipId,
    Prisma.sql`
      select pin.module_id as id, row_number() over (order by pin.sort_order, pin.module_id) as position
      from company_pinned_module pin
      cross join lateral (select 1 from module where id = pin.module_id and status = 'PUBLISHED' limit 1) m
      where not exists (
        select 1 from enrollment e
        where e.module_id = pin.module_id and e.membership_id = ${membershipId}::uuid and e.status = 'COMPLETED')
      order by pin.sort_order, pin.module_id
      limit ${limit}`,
  )

type FreshInput = { since: Date; isOpen: boolean; isUnseen: boolean; limit: number }

const HAS_NO_PREREQUISITES = Prisma.sql`not exists (
  select 1 from module_prerequisite p join module first on first.id = p.prerequisite_id and first.status = 'PUBLISHED'
  where p.dependent_id = m.id)`

/**
 * What was published since, or changed materially: modules that the member has not started, and completed ones that
 * changed materially and were not opened again. With `isUnseen` only until the member has looked at that version, with
 * `isOpen` only modules that nothing else comes before.
 */
export const findFresh = (db: Db, membershipId: string, { since, isOpen, isUnseen, limit }: FreshInput) =>
  selectCards(
    db,
    membershipId,
    Prisma.sql`
      select m.id, row_number() over (order by m.published_at desc, m.id desc) as position
      from module m
      left join enrollment e on e.module_id = m.id and e.membership_id = ${membershipId}::uuid
      left join user_module_review seen on seen.module_id = m.id and seen.membership_id = ${membershipId}::uuid
      where m.published_at > ${since} and m.status = 'PUBLISHED' and exists (
        select 1 from module_change_log l where l.module_id = m.id
          and (l.version > coalesce(seen.last_seen_version, 0) or not ${isUnseen}::boolean)
          and case when e.id is null then l.published_at > ${since} and (l.version = 1 or l.is_material)
          else e.status = 'COMPLETED' and e.last_accessed_at < l.published_at
            and l.version > e.completed_version and l.is_material
        end)
        and ${isOpen ? HAS_NO_PREREQUISITES : Prisma.sql`true`}
      order by m.published_at desc, m.id desc
      limit ${limit}`,
  )

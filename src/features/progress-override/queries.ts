import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { EnrollmentStatus } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

type OfModule = { moduleId: string; membershipIds: readonly string[] }

export type HeldEnrollment = {
  id: string
  membershipId: string
  status: EnrollmentStatus
  progress: number
  cycle: number
  startedAt: Date
  completedAt: Date | null
  completedVersion: number | null
  lastSectionId: string | null
  expiresAt: Date | null
  scormStatus: string | null
  scormScore: number | null
  scormTotalTime: string | null
  sections: unknown[]
  /** Whether a course package was opened in the cycle: it has no section progress before it is done. */
  hasPlayed: boolean
}

const STATE = Prisma.sql`
  e.id, e.membership_id as "membershipId", e.status::text as status, e.progress, e.cycle, e.started_at as "startedAt",
  e.completed_at as "completedAt", e.completed_version as "completedVersion", e.last_section_id as "lastSectionId",
  e.expires_at as "expiresAt", e.scorm_status as "scormStatus", e.scorm_score as "scormScore",
  e.scorm_total_time as "scormTotalTime",
  coalesce((
    select jsonb_agg(to_jsonb(p) - 'tenant_id' order by p.id) from section_progress p where p.enrollment_id = e.id
  ), '[]') as sections,
  exists (
    select 1 from scorm_registration r join section s on s.id = r.section_id
    join scorm_attempt a on a.registration_id = r.id
    where r.membership_id = e.membership_id and s.module_id = e.module_id and a.cycle = e.cycle
  ) as "hasPlayed"`

/** What these people have of the module, sections included; nobody else changes it until the transaction ends. */
export const holdEnrollments = (db: Db, { moduleId, membershipIds }: OfModule) =>
  db.$sql<HeldEnrollment>`
    select ${STATE} from enrollment e
    where e.module_id = ${moduleId}::uuid and e.membership_id = any(${[...membershipIds]}::uuid[])
    order by e.membership_id
    for update of e`

/** Enrolls who is not. */
export const enrollMissing = (db: Db, { moduleId, membershipIds }: OfModule, now: Date) =>
  db.$sql<{ membershipId: string }>`
    insert into enrollment (id, membership_id, module_id, started_at, last_accessed_at)
    select new_id(), given.id, ${moduleId}::uuid, ${now}, ${now} from unnest(${[...membershipIds]}::uuid[]) as given(id)
    on conflict (tenant_id, membership_id, module_id) do nothing
    returning membership_id as "membershipId"`

type Completion = { enrollmentIds: readonly string[]; sectionIds: readonly string[]; version: number; now: Date }

/** Marks the sections done in each enrollment; what was done before keeps its time. */
export const completeSections = (db: Db, { enrollmentIds, sectionIds, now }: Completion) =>
  db.$sql`
    insert into section_progress (id, enrollment_id, membership_id, section_id, completed_at, created_at, updated_at)
    select new_id(), e.id, e.membership_id, section.id, ${now}, ${now}, ${now}
    from enrollment e cross join unnest(${[...sectionIds]}::uuid[]) as section(id)
    where e.id = any(${[...enrollmentIds]}::uuid[])
    on conflict (tenant_id, membership_id, section_id) do update
    set completed_at = excluded.completed_at, updated_at = excluded.updated_at
    where section_progress.completed_at is null`

export const completeEnrollments = (db: Db, { enrollmentIds, version, now }: Completion) =>
  db.$sql`
    update enrollment set status = 'COMPLETED', progress = 100, completed_at = ${now}, completed_version = ${version}
    where id = any(${[...enrollmentIds]}::uuid[])`

type Revocation = { enrollmentIds: readonly string[]; now: Date }

/** Revokes the certificates of the running cycles, and with them what they made valid. */
export const revokeOfCycles = (db: Db, { enrollmentIds, now }: Revocation) =>
  db.$sql<{ id: string; membershipId: string }>`
    with revoked as (
      update certificate c set revoked_at = ${now}
      from enrollment e
      where e.id = any(${[...enrollmentIds]}::uuid[]) and c.membership_id = e.membership_id
        and c.module_id = e.module_id and c.cycle = e.cycle and c.revoked_at is null
      returning c.id, c.membership_id, e.id as enrollment_id
    ), expired as (
      update enrollment e set expires_at = null from revoked where e.id = revoked.enrollment_id returning e.id
    )
    select id, membership_id as "membershipId" from revoked`

type GoneOn = { enrollmentId: string; membershipId: string; moduleId: string; cycle: number; since: Date }

/** Whether the person has done anything in the module since: in a section, or in a quiz or package of the cycle. */
export async function hasGoneOn(db: Db, { enrollmentId, membershipId, moduleId, cycle, since }: GoneOn) {
  const [row] = await db.$sql<{ hasGoneOn: boolean }>`
    select exists (
      select 1 from section_progress where enrollment_id = ${enrollmentId}::uuid and updated_at > ${since}
    ) or exists (
      select 1 from quiz_attempt a join quiz q on q.id = a.quiz_id
      where a.membership_id = ${membershipId}::uuid and q.module_id = ${moduleId}::uuid and a.cycle = ${cycle}
        and coalesce(a.saved_at, a.started_at) > ${since}
    ) or exists (
      select 1 from scorm_registration r join section s on s.id = r.section_id
      join scorm_attempt a on a.registration_id = r.id
      where r.membership_id = ${membershipId}::uuid and s.module_id = ${moduleId}::uuid and a.cycle = ${cycle}
        and a.last_active_at > ${since}
    ) as "hasGoneOn"`
  return Boolean(row?.hasGoneOn)
}

/** Puts the sections of an enrollment back as they were. */
export async function restoreSections(db: Db, enrollmentId: string, sections: readonly unknown[]): Promise<void> {
  await db.$sql`delete from section_progress where enrollment_id = ${enrollmentId}::uuid`
  await db.$sql`
    insert into section_progress (id, enrollment_id, membership_id, section_id, completed_at, watched_seconds,
      watched_ranges, last_position, duration_seconds, created_at, updated_at)
    select p.id, p.enrollment_id, p.membership_id, p.section_id, p.completed_at, p.watched_seconds,
      p.watched_ranges, p.last_position, p.duration_seconds, p.created_at, p.updated_at
    from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) as p(id uuid, enrollment_id uuid, membership_id uuid,
      section_id uuid, completed_at timestamptz, watched_seconds int, watched_ranges jsonb, last_position int,
      duration_seconds int, created_at timestamptz, updated_at timestamptz)
    where p.enrollment_id = ${enrollmentId}::uuid`
}

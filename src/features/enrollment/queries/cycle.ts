import 'server-only'
import type { CycleEnd } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

type EndCycles = { enrollmentIds: readonly string[]; cycleIds: readonly string[]; end: CycleEnd; endedAt: Date }

/** Keeps the running cycles as they are, sections included; one id of `cycleIds` for each enrollment. */
export const keepCycles = (db: Db, { enrollmentIds, cycleIds, end, endedAt }: EndCycles) =>
  db.$sql`
    insert into enrollment_cycle (id, enrollment_id, cycle, "end", progress, started_at, completed_at,
      completed_version, expires_at, sections, ended_at)
    select given.cycle_id, e.id, e.cycle, ${end}::"CycleEnd", e.progress, e.started_at, e.completed_at,
      e.completed_version, e.expires_at,
      coalesce((
        select jsonb_agg(jsonb_build_object('sectionId', p.section_id, 'completedAt', p.completed_at,
          'watchedSeconds', p.watched_seconds) order by p.created_at, p.id)
        from section_progress p where p.enrollment_id = e.id
      ), '[]'),
      ${endedAt}
    from rows from (unnest(${[...enrollmentIds]}::uuid[]), unnest(${[...cycleIds]}::uuid[])) as given(id, cycle_id)
    join enrollment e on e.id = given.id`

type ClearSections = { enrollmentIds: readonly string[]; sectionIds: readonly string[] | null }

/** Forgets what was done of these sections, or of all. */
export const clearSections = (db: Db, { enrollmentIds, sectionIds }: ClearSections) =>
  db.$sql`
    delete from section_progress
    where enrollment_id = any(${[...enrollmentIds]}::uuid[])
      and (${sectionIds === null} or section_id = any(${[...(sectionIds ?? [])]}::uuid[]))`

type NextCycles = { enrollmentIds: readonly string[]; requiredIds: readonly string[]; startedAt: Date }

/** The next cycle of each, as far as what is left of `requiredIds` goes; the expiry stays that of the certificate. */
export const nextCycles = (db: Db, { enrollmentIds, requiredIds, startedAt }: NextCycles) =>
  db.$sql`
    update enrollment e set cycle = e.cycle + 1, status = 'IN_PROGRESS', started_at = ${startedAt},
      completed_at = null, completed_version = null, last_section_id = null,
      scorm_status = null, scorm_score = null, scorm_total_time = null,
      progress = (
        select (100 * count(*) / greatest(cardinality(${[...requiredIds]}::uuid[]), 1))::int from section_progress p
        where p.enrollment_id = e.id and p.section_id = any(${[...requiredIds]}::uuid[]) and p.completed_at is not null)
    where e.id = any(${[...enrollmentIds]}::uuid[])`

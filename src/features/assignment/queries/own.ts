import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import type { AssignmentStatus, ComplianceState } from '../policy'
import { complianceSql, statusSql } from '../service/obligation-sql'

type Db = TenantContext['db']

/** Why somebody has to take a module: a group of theirs, or null for themselves, since a day. */
export type Reason = { groupName: string | null; groupColor: string | null; since: string; dueAt: string | null }

export type OwnAssignment = {
  id: string
  moduleId: string
  slug: string
  title: string
  status: AssignmentStatus
  compliance: ComplianceState
  deadline: Date | null
  isMandatory: boolean
  progress: number | null
  isExtended: boolean
  waivedReason: string | null
  notes: string
  reasons: Reason[]
}

const iso = (column: Prisma.Sql) => Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const REASONS = Prisma.sql`coalesce((
  select jsonb_agg(jsonb_build_object(
      'groupName', g.name, 'groupColor', g.color, 'since', ${iso(Prisma.sql`c.assigned_at`)},
      'dueAt', ${iso(Prisma.sql`c.due_at`)})
    order by c.due_at nulls last, c.assigned_at, c.id)
  from assignment_cause c left join member_group g on g.id = c.group_id
  where c.assignment_id = a.id), '[]')`

const selectOwn = (db: Db, { condition, limit, now }: { condition: Prisma.Sql; limit: number; now: Date }) =>
  db.$sql<OwnAssignment>`
    with page as materialized (
      select a.*, ${statusSql(now)} as status_now, ${complianceSql(now)} as compliance,
        e.progress
      from assignment a
      left join enrollment e on e.membership_id = a.membership_id and e.module_id = a.module_id
      where a.ended_at is null and ${condition}
      order by a.deadline, a.id
      limit ${limit}
    )
    select a.id, a.module_id as "moduleId", m.slug, l.content ->> 'title' as title, a.status_now as status, a.compliance,
      a.deadline, a.is_mandatory as "isMandatory", a.progress, a.extended_due_at is not null as "isExtended",
      a.waived_reason as "waivedReason", a.notes, ${REASONS} as reasons
    from page a
    cross join lateral (select * from module where id = a.module_id limit 1) m
    cross join lateral (select * from module_change_log where module_id = m.id and version = m.version limit 1) l
    where m.status = 'PUBLISHED'
    order by a.deadline, a.id`

/** What the member still has to do by `until`, the most urgent first. */
export const findDue = (db: Db, membershipId: string, page: { until: Date; limit: number; now: Date }) =>
  selectOwn(db, {
    ...page,
    condition: Prisma.sql`a.membership_id = ${membershipId}::uuid and a.waived_at is null
      and a.deadline <= ${page.until}::timestamptz`,
  })

/** The member's assignment of one module. */
export const findOwn = async (db: Db, membershipId: string, moduleId: string, now: Date) =>
  (
    await selectOwn(db, {
      now,
      limit: 1,
      condition: Prisma.sql`a.membership_id = ${membershipId}::uuid and a.module_id = ${moduleId}::uuid`,
    })
  )[0] ?? null

import 'server-only'
import type { AssignmentStatus, ComplianceState } from '@/features/assignment/policy'
import { complianceSql, ENROLLED, statusSql } from '@/features/assignment/service/obligation-sql'
import type { TenantContext } from '@/server/api/tenant-context'
import { type Asked, cellsInStateSql } from './conditions'

export type ReportRow = {
  name: string
  email: string
  staffId: string | null
  department: string | null
  title: string
  state: ComplianceState
  status: AssignmentStatus
  isMandatory: boolean
  /** Groups that ask for it; null is a direct assignment. */
  causes: (string | null)[]
  assignedAt: Date
  deadline: Date | null
  progress: number
  completedAt: Date | null
  expiresAt: Date | null
  waivedAt: Date | null
  waivedReason: string | null
}

/** Everything that a report says of these people, in the order of their names. */
export const findReportRows = (db: TenantContext['db'], asked: Asked, membershipIds: readonly string[]) =>
  db.$sql<ReportRow>`
    select m.name, m.email::text as email, m.staff_id as "staffId", m.department, mo.title,
      ${complianceSql(asked.now)} as state, ${statusSql(asked.now)} as status, a.is_mandatory as "isMandatory",
      array(
        select g.name from assignment_cause c left join member_group g on g.id = c.group_id
        where c.assignment_id = a.id order by g.name nulls last
      ) as causes,
      a.assigned_at as "assignedAt", a.deadline, coalesce(e.progress, 0) as progress,
      e.completed_at as "completedAt", e.expires_at as "expiresAt", a.waived_at as "waivedAt",
      a.waived_reason as "waivedReason"
    from membership m join (${ENROLLED}) on a.membership_id = m.id
    where m.id = any(${[...membershipIds]}::uuid[]) and ${cellsInStateSql(asked)}
    order by m.name, m.id, mo.title, mo.id`

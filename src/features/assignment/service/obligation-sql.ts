import 'server-only'
import { EXPIRING_DAYS } from '@/features/enrollment/policy'
import { Prisma } from '@/generated/prisma/client'
import { DAY_MS } from '@/lib/day'
import { DUE_SOON_DAYS } from '../policy'

const daysAfter = (now: Date, days: number) => Prisma.sql`${new Date(now.getTime() + days * DAY_MS)}::timestamptz`

/** Assignments `a` of modules `mo` that are not archived. */
export const ASSIGNMENTS = Prisma.sql`assignment a
  join module mo on mo.id = a.module_id and mo.status <> 'ARCHIVED'`

/**
 * The same for the few assignments that an index has found: asked of each, because the planner would begin with all
 * modules otherwise.
 */
export const IN_USE = Prisma.sql`(select status from module where id = a.module_id) <> 'ARCHIVED'`

/** Assignments of such modules with their enrollment `e` if there is one. */
export const ENROLLED = Prisma.sql`${ASSIGNMENTS}
  left join enrollment e on e.membership_id = a.membership_id and e.module_id = a.module_id`

/**
 * The same where all of a company is counted: each table is read once and joined by hashes. The planner can't know how
 * many rows the tenant has, and would look up each of them.
 */
export const ALL_ASSIGNMENTS = Prisma.sql`(select * from assignment where ended_at is null offset 0) a
  join (select * from module where status <> 'ARCHIVED' offset 0) mo on mo.id = a.module_id`

export const ALL_ENROLLED = Prisma.sql`${ALL_ASSIGNMENTS}
  left join (select * from enrollment offset 0) e on e.membership_id = a.membership_id and e.module_id = a.module_id`

/** The assignment is called `a`. The same as `complianceOf`. */
export const complianceSql = (now: Date) => Prisma.sql`case
  when a.waived_at is not null then 'WAIVED'
  when a.ended_at is not null or a.deadline is null then 'ON_TRACK'
  when a.deadline < ${now}::timestamptz then case when a.is_expiry then 'EXPIRED' else 'OVERDUE' end
  when a.is_expiry and a.deadline <= ${daysAfter(now, EXPIRING_DAYS)} then 'EXPIRING'
  when not a.is_expiry and a.deadline <= ${daysAfter(now, DUE_SOON_DAYS)} then 'DUE_SOON'
  else 'ON_TRACK' end`

/** Its enrollment, joined so that it may be missing, is called `e`. The same as `statusOf`. */
export const statusSql = (now: Date) => Prisma.sql`case
  when a.waived_at is not null then 'WAIVED'
  when a.ended_at is null and a.deadline < ${now}::timestamptz then 'OVERDUE'
  when e.status = 'COMPLETED' then 'COMPLETED'
  when e.id is not null then 'IN_PROGRESS'
  else 'ASSIGNED' end`

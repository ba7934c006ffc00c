import 'server-only'
import { ALL_ENROLLED, complianceSql, ENROLLED, IN_USE, statusSql } from '@/features/assignment/service/obligation-sql'
import type { ProgressScope } from '@/features/membership/service/progress-scope'
import { inScopeSql } from '@/features/membership/service/progress-scope-sql'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']
export type Asked = { scope: ProgressScope; now: Date; zone: string }

const ofPeople = ({ scope }: Asked) => Prisma.sql`m.deactivated_at is null and ${inScopeSql(scope)}`

/** All that is asked of people who are here, with how far they are. */
const askedOf = (asked: Asked) => Prisma.sql`
  (select * from membership offset 0) m
  join (${asked.scope === 'all' ? ALL_ENROLLED : ENROLLED}) on a.membership_id = m.id
  where ${ofPeople(asked)} and a.ended_at is null and a.waived_at is null`

/** What of it has a deadline: an index finds those of a time. */
const openOf = (asked: Asked) => Prisma.sql`
  assignment a join membership m on m.id = a.membership_id
  where ${ofPeople(asked)} and a.ended_at is null and a.waived_at is null and a.is_expiry = any('{f,t}') and ${IN_USE}`

/** Completions of each month since the moment, those of earlier cycles too. */
export const countCompletions = (db: Db, { scope, zone }: Asked, since: Date) =>
  db.$sql<{ month: string; count: number }>`
    select to_char(done.completed_at at time zone ${zone}, 'YYYY-MM') as month, count(*)::int as count
    from (
      select membership_id, completed_at from enrollment where completed_at >= ${since}
      union all
      select e.membership_id, c.completed_at
      from enrollment_cycle c join enrollment e on e.id = c.enrollment_id
      where c.completed_at >= ${since}
    ) done
    join membership m on m.id = done.membership_id
    where ${inScopeSql(scope)}
    group by 1`

export type LateGroup = { id: string; name: string; color: string; overdue: number; expired: number }

/** The groups whose people are late with most. */
export const findLateGroups = (db: Db, asked: Asked, limit: number) =>
  db.$sql<LateGroup>`
    with late as (
      select a.membership_id, count(*) filter (where not a.is_expiry) as overdue,
        count(*) filter (where a.is_expiry) as expired
      from ${openOf(asked)} and a.deadline < ${asked.now}::timestamptz
      group by a.membership_id
    )
    select g.id, g.name, g.color, sum(late.overdue)::int as overdue, sum(late.expired)::int as expired
    from late
    join user_group ug on ug.membership_id = late.membership_id
    join member_group g on g.id = ug.group_id and g.archived_at is null
    group by g.id, g.name, g.color
    order by sum(late.overdue + late.expired) desc, g.name, g.id
    limit ${limit}`

/** How much is due, and how much expires, in each week from the day on. */
export const countNextWeeks = (db: Db, asked: Asked, { from, until }: { from: Date; until: Date }) =>
  db.$sql<{ week: number; due: number; expiring: number }>`
    select ((a.deadline at time zone ${asked.zone})::date - (${from}::timestamptz at time zone ${asked.zone})::date) / 7
        as week,
      count(*) filter (where not a.is_expiry)::int as due, count(*) filter (where a.is_expiry)::int as expiring
    from ${openOf(asked)} and a.deadline >= ${from}::timestamptz and a.deadline <= ${until}::timestamptz
    group by 1`

export type ModuleDone = {
  id: string
  title: string
  asked: number
  done: number
  overdue: number
  expired: number
}

/** How far each module is with those who have to take it, the least finished first. */
export const findModules = (db: Db, asked: Asked) =>
  db.$sql<ModuleDone>`
    select mo.id, mo.title, s.asked::int as asked, s.done::int as done, s.overdue::int as overdue,
      s.expired::int as expired
    from (
      select c.module_id, count(*) as asked, count(*) filter (where c.status = 'COMPLETED') as done,
        count(*) filter (where c.state = 'OVERDUE') as overdue, count(*) filter (where c.state = 'EXPIRED') as expired
      from (
        select a.module_id, ${statusSql(asked.now)} as status, ${complianceSql(asked.now)} as state
        from ${askedOf(asked)}
      ) c
      group by c.module_id
    ) s
    join module mo on mo.id = s.module_id
    order by s.done::float8 / s.asked, s.asked desc, mo.title, mo.id`

import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import { OVERDUE_EVERY_DAYS } from './policy'

type Db = TenantContext['db']

/** Which day of the tenant it is, which reminders it wants, and from which row on to look. */
export type Round = {
  day: string
  zone: string
  daysBefore: readonly number[]
  remindsOverdue: boolean
  after: { at: Date; id: string } | null
  limit: number
}

type DueRow = { id: string; membershipId: string; moduleId: string; at: Date }

export type DueDeadline = DueRow & { isOverdue: boolean; groupName: string | null; since: Date; dedupKey: string }

export type DueExpiry = DueRow & {
  kind: 'EXPIRING' | 'EXPIRED' | 'OVERDUE'
  completedAt: Date | null
  dedupKey: string
}

const dayIn = (moment: Prisma.Sql, zone: string) => Prisma.sql`(${moment} at time zone ${zone})::date`
const startOf = (day: Prisma.Sql, zone: string) => Prisma.sql`((${day})::timestamp at time zone ${zone})`

/**
 * The step that a date is at today: the nearest of the days before it that has come, or how many weeks it has been
 * over. Only the newest counts, so that nights which were missed are made up for once. `on` is the step's own day.
 */
const stepOf = (at: Prisma.Sql, { day, zone, daysBefore }: Round) => Prisma.sql`
  (select s.*, case when s.days < 0 then s.day + 1 + s.week * ${OVERDUE_EVERY_DAYS} else s.day - s.before end as "on"
  from (
    select d.*, (-d.days - 1) / ${OVERDUE_EVERY_DAYS} as week,
      (select min(before) from unnest(${[...daysBefore]}::int[]) as before where before >= d.days) as before
    from (select ${dayIn(at, zone)} as day, ${dayIn(at, zone)} - ${day}::date as days) d
  ) s)`

/** Rows of `column` in reach of a reminder today, in the order of the index on it. */
const within = (column: Prisma.Sql, id: Prisma.Sql, { day, zone, daysBefore, after }: Round) => Prisma.sql`
  ${column} < ${startOf(Prisma.sql`${day}::date + ${Math.max(0, ...daysBefore)}::int + 1`, zone)}
  and ${after ? Prisma.sql`(${column}, ${id}) > (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.sql`true`}`

const ACTIVE = Prisma.sql`p.joined_at is not null and p.deactivated_at is null`

const isNew = (key: Prisma.Sql) => Prisma.sql`not exists (
  select from notification_dedup d where d.membership_id = p.id and d.dedup_key = ${key})`

/** Deadlines that somebody is to be reminded of today and has not been: of what was never completed. */
export const findDeadlines = (db: Db, round: Round) =>
  db.$sql<DueDeadline>`
    select a.id, a.membership_id as "membershipId", a.module_id as "moduleId", a.deadline as at,
      s.days < 0 as "isOverdue", c.name as "groupName", coalesce(c.assigned_at, a.assigned_at) as since,
      k.key as "dedupKey"
    from assignment a
    join membership p on p.id = a.membership_id and ${ACTIVE}
    join module m on m.id = a.module_id and m.status = 'PUBLISHED'
    cross join lateral ${stepOf(Prisma.sql`a.deadline`, round)} s
    cross join lateral (
      select concat('due:', a.id, ':', s.day, ':', case when s.days < 0 then 'late:' || s.week else s.before::text end)
    ) k(key)
    left join lateral (
      select g.name, c.assigned_at from assignment_cause c left join member_group g on g.id = c.group_id
      where c.assignment_id = a.id order by c.due_at nulls last, c.assigned_at, c.id limit 1
    ) c on true
    where ${within(Prisma.sql`a.deadline`, Prisma.sql`a.id`, round)}
      ${round.remindsOverdue ? Prisma.empty : Prisma.sql`and a.deadline >= ${startOf(Prisma.sql`${round.day}::date`, round.zone)}`}
      and a.ended_at is null and a.waived_at is null and not a.is_expiry
      and (s.days < 0 or s.before is not null)
      and s."on" > ${dayIn(Prisma.sql`a.assigned_at`, round.zone)}
      and ${isNew(Prisma.sql`k.key`)}
    order by a.deadline, a.id
    limit ${round.limit}`

/**
 * Completions whose holder is to be told today, and has not been, that they expire or have expired; every week again
 * where the module is asked of them.
 */
export const findExpiries = (db: Db, round: Round) =>
  db.$sql<DueExpiry>`
    select e.id, e.membership_id as "membershipId", e.module_id as "moduleId", e.expires_at as at, k.kind,
      e.completed_at as "completedAt", k.key as "dedupKey"
    from enrollment e
    join membership p on p.id = e.membership_id and ${ACTIVE}
    join module m on m.id = e.module_id and m.status = 'PUBLISHED'
    left join assignment a on a.membership_id = e.membership_id and a.module_id = e.module_id and a.ended_at is null
    cross join lateral ${stepOf(Prisma.sql`e.expires_at`, round)} s
    cross join lateral (
      select case when s.days >= 0 then 'EXPIRING' when s.week = 0 then 'EXPIRED' else 'OVERDUE' end as kind,
        concat('expiry:', e.id, ':', s.day, ':', case when s.days < 0 then 'late:' || s.week else s.before::text end)
          as key
    ) k
    where ${within(Prisma.sql`e.expires_at`, Prisma.sql`e.id`, round)}
      and a.waived_at is null
      and (k.kind <> 'EXPIRING' or s.before is not null)
      and (k.kind <> 'OVERDUE' or a.id is not null and ${round.remindsOverdue})
      and (e.completed_at is null or s."on" > ${dayIn(Prisma.sql`e.completed_at`, round.zone)})
      and ${isNew(Prisma.sql`k.key`)}
    order by e.expires_at, e.id
    limit ${round.limit}`

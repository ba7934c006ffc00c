import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Target } from '../schema'

type Db = TenantContext['db']

/** The chosen people and modules as (membership_id, module_id). */
export const targetPairs = (targets: readonly Target[]) => Prisma.sql`
  select distinct membership_id, module_id
  from unnest(${targets.map(({ membershipId }) => membershipId)}::uuid[],
    ${targets.map(({ moduleId }) => moduleId)}::uuid[]) as t(membership_id, module_id)`

/** Those of them who have an assignment that nothing has ended. */
export const openPairs = (targets: readonly Target[]) => Prisma.sql`
  select t.membership_id, t.module_id from (${targetPairs(targets)}) t
  join assignment a on a.membership_id = t.membership_id and a.module_id = t.module_id and a.ended_at is null`

/** Active people to assign something to, by name: all, or those in these groups. */
export const findAssignable = (
  db: Db,
  { search, groupIds, limit }: { search: string; groupIds: readonly string[] | null; limit: number },
) =>
  db.$sql<{ id: string; name: string; email: string }>`
    select p.id, p.name, p.email::text as email from membership p
    where p.deactivated_at is null
      and ${search ? Prisma.sql`p.id in (select membership_id from search_members(${search}))` : Prisma.sql`true`}
      and ${
        groupIds
          ? Prisma.sql`exists (
              select from user_group ug join member_group g on g.id = ug.group_id and g.archived_at is null
              where ug.membership_id = p.id and ug.group_id = any(${[...groupIds]}::uuid[]))`
          : Prisma.sql`true`
      }
    order by p.name, p.id
    limit ${limit}`

/** Every active one of the people with every one of the modules. */
export const crossPairs = (membershipIds: readonly string[], moduleIds: readonly string[]) => Prisma.sql`
  select p.id as membership_id, m.id as module_id
  from membership p cross join module m
  where p.id = any(${[...membershipIds]}::uuid[]) and p.deactivated_at is null
    and m.id = any(${[...moduleIds]}::uuid[]) and m.status = 'PUBLISHED'`

type Terms = { now: Date; dueAt: Date | null; deadlineDays: number | null; zone: string; isMandatory: boolean }

/** The same as direct causes. */
export const directCauses = (pairs: Prisma.Sql, { now, dueAt, deadlineDays, zone, isMandatory }: Terms) => Prisma.sql`
  select p.*, null::uuid as group_id, ${now}::timestamptz as assigned_at,
    coalesce(${dueAt}::timestamptz, deadline_at(${now}::timestamptz, ${deadlineDays}::int, ${zone})) as due_at,
    ${isMandatory}::boolean as is_mandatory
  from (${pairs}) p`

/** A new date for the assignments that the change has recorded: this one, or so many days more. */
export const extendRecorded = (
  db: Db,
  changeId: string,
  { dueAt, days, zone, now }: { dueAt: Date | null; days: number | null; zone: string; now: Date },
) =>
  db.$sql`
    update assignment a
    set extended_due_at = coalesce(${dueAt}::timestamptz,
      deadline_at(greatest(a.due_at, ${now}::timestamptz), ${days}::int, ${zone}))
    from bulk_change_item i
    where i.change_id = ${changeId}::uuid and i.entity = 'assignment'
      and a.membership_id = i.membership_id and a.module_id = i.module_id
      and (a.due_at is not null or ${dueAt}::timestamptz is not null)`

type Waiver = { at: Date; reason: string; byId: string } | null

/** Waives what the change has recorded and is not waived yet, or lifts the waiver. */
export const waiveRecorded = (db: Db, changeId: string, waiver: Waiver) =>
  db.$sql`
    update assignment a
    set waived_at = ${waiver?.at ?? null}::timestamptz, waived_reason = ${waiver?.reason ?? null},
      waived_by_id = ${waiver?.byId ?? null}::uuid
    from bulk_change_item i
    where i.change_id = ${changeId}::uuid and i.entity = 'assignment'
      and a.membership_id = i.membership_id and a.module_id = i.module_id
      and (a.waived_at is null) = ${waiver !== null}::boolean`

export const noteRecorded = (db: Db, changeId: string, notes: string) =>
  db.$sql`
    update assignment a set notes = ${notes}
    from bulk_change_item i
    where i.change_id = ${changeId}::uuid and i.entity = 'assignment'
      and a.membership_id = i.membership_id and a.module_id = i.module_id`

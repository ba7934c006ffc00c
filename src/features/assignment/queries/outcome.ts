import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import type { ChangeEffect, Telling } from '../policy'

type Db = TenantContext['db']

const at = (image: 'before' | 'after', ...path: string[]) => {
  const value = Prisma.sql`i.${Prisma.raw(image)} #>> ${path}::text[]`
  return Prisma.sql`((${value})::timestamp at time zone 'UTC')`
}

/**
 * Each assignment of the change as it was and as it is. Told is who has it anew or by another date and is not done
 * with it; who has not joined yet is told when they do.
 */
const effects = (changeId: string, now: Date) => Prisma.sql`
  select o.*, case
      when o.effect not in ('NEW', 'EARLIER', 'LATER') or o.is_done or o.is_inactive or o.is_waived then 'NOBODY'
      when o.is_invited then 'ON_JOINING' else 'NOW' end as telling
  from (
    select s.*, case
        when not s.was_open and s.is_open then 'NEW'
        when s.was_open and not s.is_open then 'ENDED'
        when not s.was_waived and s.is_waived then 'WAIVED'
        when s.was_waived and not s.is_waived then 'LIFTED'
        when s.due_after < s.due_before or s.due_before is null and s.due_after is not null then 'EARLIER'
        when s.due_after > s.due_before or s.due_after is null and s.due_before is not null then 'LATER'
        else 'UNCHANGED' end as effect
    from (
      select i.id, i.membership_id, i.module_id,
        i.before is not null and i.before ->> 'endedAt' is null as was_open,
        i.after is not null and i.after ->> 'endedAt' is null as is_open,
        i.before #>> '{own,waivedAt}' is not null as was_waived,
        i.after #>> '{own,waivedAt}' is not null as is_waived,
        case when i.before ->> 'endedAt' is null then ${at('before', 'dueAt')} end as due_before,
        case when i.after ->> 'endedAt' is null then ${at('after', 'dueAt')} end as due_after,
        coalesce((i.after ->> 'isMandatory')::boolean, true) as is_mandatory,
        p.name, p.joined_at is null as is_invited, p.deactivated_at is not null as is_inactive, m.title,
        e.status is not distinct from 'COMPLETED' and (e.expires_at is null or e.expires_at > ${now}) as is_done
      from bulk_change_item i
      join membership p on p.id = i.membership_id
      join module m on m.id = i.module_id
      left join enrollment e on e.membership_id = i.membership_id and e.module_id = i.module_id
      where i.change_id = ${changeId}::uuid and i.entity = 'assignment'
    ) s
  ) o`

export type ChangeTotals = {
  /** Rows of any kind that the change writes; none for one that changes nothing. */
  items: number
  /** Whom the change touches at all, and how many assignments of theirs. */
  people: number
  rows: number
  /** How many people are told at once, and how many when they join. */
  told: number
  toldOnJoining: number
  effects: Partial<Record<ChangeEffect, number>>
  /** Of exactly what the change does to whom. */
  fingerprint: string
}

const epoch = (column: Prisma.Sql) => Prisma.sql`extract(epoch from ${column})`

/** What the change does, counted. */
export const findTotals = (db: Db, changeId: string, now: Date) =>
  db.$sql<ChangeTotals>`
    with touched as materialized (${effects(changeId, now)})
    select
      (select count(*)::int from bulk_change_item where change_id = ${changeId}::uuid) as items,
      (select count(distinct membership_id)::int from bulk_change_item where change_id = ${changeId}::uuid) as people,
      (select count(*)::int from touched) as rows,
      (select count(distinct membership_id)::int from touched where telling = 'NOW') as told,
      (select count(distinct membership_id)::int from touched where telling = 'ON_JOINING') as "toldOnJoining",
      (select coalesce(jsonb_object_agg(effect, number), '{}')
        from (select effect, count(*) as number from touched group by effect) e) as effects,
      md5(concat_ws('/',
        (select string_agg(concat_ws('|', membership_id, module_id, effect, telling,
            ${epoch(Prisma.sql`due_before`)}, ${epoch(Prisma.sql`due_after`)}, is_mandatory), ','
            order by membership_id, module_id) from touched),
        (select string_agg(concat_ws('|', entity, membership_id, module_id, before is null), ','
            order by entity, membership_id, module_id)
          from bulk_change_item where change_id = ${changeId}::uuid and entity <> 'assignment'))) as fingerprint`

export type ChangeRow = {
  id: string
  membershipId: string
  name: string
  isInvited: boolean
  moduleId: string
  title: string
  effect: ChangeEffect
  telling: Telling
  dueBefore: Date | null
  dueAfter: Date | null
  isMandatory: boolean
}

/** The first so many assignments of the change: what really changes before what stays. */
export const findRows = (db: Db, changeId: string, { now, limit }: { now: Date; limit: number }) =>
  db.$sql<ChangeRow>`
    select id, membership_id as "membershipId", name, is_invited as "isInvited", module_id as "moduleId", title,
      effect, telling, due_before as "dueBefore", due_after as "dueAfter", is_mandatory as "isMandatory"
    from (${effects(changeId, now)}) o
    order by effect = 'UNCHANGED', name, membership_id, title, module_id
    limit ${limit}`

export type Announcement = {
  id: string
  membershipId: string
  moduleId: string
  effect: ChangeEffect
  dueAt: Date | null
  groupName: string | null
  since: Date
}

/** Whom to tell of the change at once, so many items at a time in the order of their ids. */
export const findAnnouncements = (db: Db, page: { changeId: string; after: string | null; limit: number; now: Date }) =>
  db.$sql<Announcement>`
    select o.id, o.membership_id as "membershipId", o.module_id as "moduleId", o.effect, a.due_at as "dueAt",
      g.name as "groupName", coalesce(c.assigned_at, a.assigned_at) as since
    from (${effects(page.changeId, page.now)}) o
    join assignment a on a.membership_id = o.membership_id and a.module_id = o.module_id
      and a.ended_at is null and a.waived_at is null
    left join lateral (
      select c.group_id, c.assigned_at from assignment_cause c where c.assignment_id = a.id
      order by c.due_at nulls last, c.assigned_at, c.id limit 1
    ) c on true
    left join member_group g on g.id = c.group_id
    where o.telling = 'NOW' and (${page.after}::uuid is null or o.id > ${page.after}::uuid)
    order by o.id
    limit ${page.limit}`

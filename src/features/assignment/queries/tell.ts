import 'server-only'
import { EXPIRING_DAYS } from '@/features/enrollment/policy'
import { DAY_MS } from '@/lib/day'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Target } from '../schema'
import { targetPairs } from './direct'

type Db = TenantContext['db']

/** The titles of the modules as they are published. */
export const findTitles = (db: Db, moduleIds: readonly string[]) =>
  db.$sql<{ id: string; slug: string; title: string }>`
    select m.id, m.slug, l.content ->> 'title' as title
    from module m
    cross join lateral (select * from module_change_log where module_id = m.id and version = m.version limit 1) l
    where m.id = any(${[...moduleIds]}::uuid[]) and m.status = 'PUBLISHED'`

export type Unfinished = { membershipId: string; moduleIds: string[]; deadline: Date | null }

/** Who of the chosen has not done yet, or has to renew, what of it; the most urgent first. */
export const findUnfinished = (db: Db, targets: readonly Target[], now: Date) =>
  db.$sql<Unfinished>`
    select a.membership_id as "membershipId", array_agg(a.module_id order by a.deadline, a.id) as "moduleIds",
      min(a.deadline) as deadline
    from (${targetPairs(targets)}) t
    join assignment a on a.membership_id = t.membership_id and a.module_id = t.module_id
      and a.ended_at is null and a.waived_at is null
    join membership p on p.id = a.membership_id and p.deactivated_at is null and p.joined_at is not null
    join module m on m.id = a.module_id and m.status = 'PUBLISHED'
    left join enrollment e on e.membership_id = a.membership_id and e.module_id = a.module_id
    where e.status is distinct from 'COMPLETED' or e.expires_at <= ${new Date(now.getTime() + EXPIRING_DAYS * DAY_MS)}
    group by a.membership_id
    order by a.membership_id`

export type OpenAssignment = {
  id: string
  moduleId: string
  dueAt: Date | null
  groupName: string | null
  since: Date
}

/** What somebody who has just joined has to do. */
export const findOpen = (db: Db, membershipId: string) =>
  db.$sql<OpenAssignment>`
    select a.id, a.module_id as "moduleId", a.due_at as "dueAt", g.name as "groupName",
      coalesce(c.assigned_at, a.assigned_at) as since
    from assignment a
    left join lateral (
      select c.group_id, c.assigned_at from assignment_cause c where c.assignment_id = a.id
      order by c.due_at nulls last, c.assigned_at, c.id limit 1
    ) c on true
    left join member_group g on g.id = c.group_id
    where a.membership_id = ${membershipId}::uuid and a.ended_at is null and a.waived_at is null
    order by a.id`

import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { escapeLike } from '@/lib/like'
import type { TenantContext } from '@/server/api/tenant-context'
import type { ListGroups, ListMembers, SuggestMembers } from './schema'

type Db = TenantContext['db']
type Clock = { now: Date; zone: string }

export type ListedGroup = {
  id: string
  name: string
  description: string
  color: string
  memberCount: number
  moduleCount: number
}

/** One page of the groups in use by name; `limit` + 1 rows tell whether there is another. */
export function findGroups(db: Db, { search, cursor, limit }: ListGroups, scope: 'all' | readonly string[]) {
  const conditions = [Prisma.sql`g.archived_at is null`]
  if (scope !== 'all') conditions.push(Prisma.sql`g.id = any(${[...scope]}::uuid[])`)
  if (search) conditions.push(Prisma.sql`g.name ilike ${`%${escapeLike(search)}%`}`)
  if (cursor) {
    conditions.push(
      Prisma.sql`(g.name, g.id) > ((select name from member_group where id = ${cursor}::uuid), ${cursor}::uuid)`,
    )
  }
  return db.$sql<ListedGroup>`
    select g.id, g.name, g.description, g.color, g.member_count as "memberCount", g.module_count as "moduleCount"
    from member_group g
    where ${Prisma.join(conditions, ' and ')}
    order by g.name, g.id
    limit ${limit + 1}`
}

export type GroupMember = {
  id: string
  name: string
  email: string
  jobTitle: string | null
  department: string | null
  groupJoinedAt: Date
  isInvited: boolean
  isDeactivated: boolean
}

/** One page of a group's people, who came last first. */
export function findGroupMembers(db: Db, { groupId, search, cursor, limit }: ListMembers) {
  const conditions = [Prisma.sql`ug.group_id = ${groupId}::uuid`]
  if (search) conditions.push(Prisma.sql`ug.membership_id in (select membership_id from search_members(${search}))`)
  if (cursor) {
    conditions.push(Prisma.sql`(ug.joined_at, ug.membership_id) < ((
      select joined_at from user_group where group_id = ${groupId}::uuid and membership_id = ${cursor}::uuid),
      ${cursor}::uuid)`)
  }
  return db.$sql<GroupMember>`
    with page as materialized (
      select ug.membership_id, ug.joined_at from user_group ug
      where ${Prisma.join(conditions, ' and ')}
      order by ug.joined_at desc, ug.membership_id desc
      limit ${limit + 1}
    )
    select m.id, m.name, m.email::text as email, m.job_title as "jobTitle", m.department,
      page.joined_at as "groupJoinedAt", m.joined_at is null as "isInvited", m.deactivated_at is not null as "isDeactivated"
    from page
    cross join lateral (select * from membership where id = page.membership_id limit 1) m
    order by page.joined_at desc, m.id desc`
}

export type Suggestion = { id: string; name: string; email: string; jobTitle: string | null; isMember: boolean }

/** Active people to add, by name; who is in the group already is marked. */
export const findSuggestions = (db: Db, { groupId, search }: SuggestMembers, limit: number) =>
  db.$sql<Suggestion>`
    select m.id, m.name, m.email::text as email, m.job_title as "jobTitle",
      exists (select from user_group ug where ug.group_id = ${groupId}::uuid and ug.membership_id = m.id) as "isMember"
    from membership m
    where m.deactivated_at is null
      and ${search ? Prisma.sql`m.id in (select membership_id from search_members(${search}))` : Prisma.sql`true`}
    order by m.name, m.id
    limit ${limit}`

export type Addressed = { id: string; name: string; email: string; isMember: boolean; isDeactivated: boolean }

/** Who of the company has one of these addresses. */
export const findAddressed = (db: Db, groupId: string, addresses: readonly string[]) =>
  db.$sql<Addressed>`
    select m.id, m.name, m.email::text as email, m.deactivated_at is not null as "isDeactivated",
      exists (select from user_group ug where ug.group_id = ${groupId}::uuid and ug.membership_id = m.id) as "isMember"
    from membership m
    where m.email = any(${[...addresses]}::citext[])
    order by m.name, m.id`

const dueFrom = (since: Prisma.Sql, days: Prisma.Sql, { zone }: Clock) =>
  Prisma.sql`deadline_at(${since}, ${days}, ${zone}) as due_at`

/** What the group asks of these people from now on. */
export const causesOfNewcomers = (groupId: string, membershipIds: readonly string[], clock: Clock) => Prisma.sql`
  select p.membership_id, r.module_id, r.group_id, ${clock.now}::timestamptz as assigned_at,
    ${dueFrom(Prisma.sql`${clock.now}::timestamptz`, Prisma.sql`r.deadline_days`, clock)}, r.is_mandatory
  from unnest(${[...membershipIds]}::uuid[]) as p(membership_id)
  join module_group r on r.group_id = ${groupId}::uuid
  join module m on m.id = r.module_id and m.status = 'PUBLISHED'`

/** What these modules ask of everybody active in the group: from now on, or from the day on which it already did. */
export const causesOfModules = (groupId: string, moduleIds: readonly string[], clock: Clock) => Prisma.sql`
  select s.*, ${dueFrom(Prisma.sql`s.assigned_at`, Prisma.sql`r.deadline_days`, clock)}, r.is_mandatory
  from (
    select ug.membership_id, m.id as module_id, ug.group_id, coalesce((
        select c.assigned_at from assignment a join assignment_cause c on c.assignment_id = a.id
        where a.membership_id = ug.membership_id and a.module_id = m.id and c.group_id = ug.group_id
      ), ${clock.now}::timestamptz) as assigned_at
    from user_group ug
    join membership p on p.id = ug.membership_id and p.deactivated_at is null
    join module m on m.id = any(${[...moduleIds]}::uuid[]) and m.status = 'PUBLISHED'
    where ug.group_id = ${groupId}::uuid
  ) s
  join module_group r on r.group_id = s.group_id and r.module_id = s.module_id`

type Asked = { membershipIds?: readonly string[]; moduleIds?: readonly string[] }

/** What the group asks for at present: of these people, deactivated or not, or in these modules of the active ones. */
export const askedPairs = (groupId: string, { membershipIds, moduleIds }: Asked) => Prisma.sql`
  select a.membership_id, a.module_id
  from assignment_cause c
  join assignment a on a.id = c.assignment_id
  join membership p on p.id = a.membership_id
  where c.group_id = ${groupId}::uuid
    and ${membershipIds ? Prisma.sql`p.id = any(${[...membershipIds]}::uuid[])` : Prisma.sql`p.deactivated_at is null`}
    and ${moduleIds ? Prisma.sql`a.module_id = any(${[...moduleIds]}::uuid[])` : Prisma.sql`true`}`

export const pairsOf = (causes: Prisma.Sql) => Prisma.sql`select membership_id, module_id from (${causes}) w`

export const NO_PAIRS = Prisma.sql`select null::uuid as membership_id, null::uuid as module_id where false`

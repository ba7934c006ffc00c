import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantRole } from '@/generated/prisma/enums'
import { escapeLike } from '@/lib/like'
import type { TenantTx } from '@/server/db/tenant-db'
import type { ListMembers, MemberFilter } from './schema'

/** Serialises what must hold over all members of the tenant (seat limit, last owner); until the commit. */
export async function lockMembers(db: TenantTx, tenantId: string): Promise<void> {
  await db.$sql`select id from tenant where id = ${tenantId}::uuid for no key update`
}

export type ListedMember = {
  id: string
  name: string
  email: string
  role: TenantRole
  jobTitle: string | null
  department: string | null
  joinedAt: Date | null
  invitedAt: Date
  deactivatedAt: Date | null
  canWriteModules: boolean
}

const STATES: Record<NonNullable<ListMembers['state']>, Prisma.Sql> = {
  active: Prisma.sql`m.deactivated_at is null and m.joined_at is not null`,
  invited: Prisma.sql`m.deactivated_at is null and m.joined_at is null`,
  deactivated: Prisma.sql`m.deactivated_at is not null`,
}

function filtersOf({ search, state, role, department, groupId }: MemberFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`true`]
  if (search) conditions.push(Prisma.sql`m.id in (select membership_id from search_members(${search}))`)
  if (state) conditions.push(STATES[state])
  if (role) conditions.push(Prisma.sql`m.role = ${role}::"TenantRole"`)
  // The few among many have an index of their own.
  if (role && role !== 'EMPLOYEE') conditions.push(Prisma.sql`m.role <> 'EMPLOYEE'`)
  if (department) conditions.push(Prisma.sql`m.department = ${department}`)
  if (groupId) {
    conditions.push(Prisma.sql`m.id in (select membership_id from user_group where group_id = ${groupId}::uuid)`)
  }
  return conditions
}

/** Value by value and not as one row, so that the index is entered where the last page ended. */
const afterCursor = ({ sort, cursor }: ListMembers): Prisma.Sql => {
  if (!cursor) return Prisma.sql`true`
  return sort === 'newest'
    ? Prisma.sql`m.id < ${cursor}::uuid`
    : Prisma.sql`(m.name, m.id) > ((select name from membership where id = ${cursor}::uuid), ${cursor}::uuid)`
}

const ORDERS: Record<ListMembers['sort'], Prisma.Sql> = {
  name: Prisma.sql`m.name, m.id`,
  newest: Prisma.sql`m.id desc`,
}

/** One page of the people; `limit` + 1 rows tell whether there is another. */
export const findMembers = (db: TenantTx, input: ListMembers) =>
  db.$sql<ListedMember>`
    select m.id, m.name, m.email::text as email, m.role::text as role, m.job_title as "jobTitle", m.department,
      m.joined_at as "joinedAt", m.invited_at as "invitedAt", m.deactivated_at as "deactivatedAt",
      exists (
        select 1 from user_permission p where p.membership_id = m.id and p.permission = 'MANAGE_OWN_MODULES'
      ) as "canWriteModules"
    from membership m
    where ${Prisma.join([...filtersOf(input), afterCursor(input)], ' and ')}
    order by ${ORDERS[input.sort]}
    limit ${input.limit + 1}`

/** How many people the filter finds. */
export async function countMembers(db: TenantTx, filter: MemberFilter): Promise<number> {
  const [row] = await db.$sql<{ count: number }>`
    select count(*)::int as count from membership m where ${Prisma.join(filtersOf(filter), ' and ')}`
  return row?.count ?? 0
}

/** The departments there are, each found by one step in the index. */
export const findDepartments = (db: TenantTx, limit: number) =>
  db.$sql<{ department: string }>`
    with recursive known as (
      (select department from membership where department > '' order by department limit 1)
      union all
      select (select m.department from membership m where m.department > known.department order by m.department limit 1)
      from known where known.department is not null
    )
    select department from known where department is not null limit ${limit}`

export type ExportedMember = {
  id: string
  name: string
  email: string
  role: TenantRole
  jobTitle: string | null
  staffId: string | null
  department: string | null
  cohort: string | null
  manager: string | null
  groups: string[]
  joinedAt: Date | null
  deactivatedAt: Date | null
}

/** A part of the people for a file, by name. */
export const findExported = (db: TenantTx, input: ListMembers) =>
  db.$sql<ExportedMember>`
    select m.id, m.name, m.email::text as email, m.role::text as role, m.job_title as "jobTitle",
      m.staff_id as "staffId", m.department, m.cohort,
      (select b.email::text from membership b where b.id = m.manager_id) as manager,
      array(
        select g.name from user_group ug join member_group g on g.id = ug.group_id and g.archived_at is null
        where ug.membership_id = m.id order by g.name
      ) as groups,
      m.joined_at as "joinedAt", m.deactivated_at as "deactivatedAt"
    from membership m
    where ${Prisma.join([...filtersOf(input), afterCursor(input)], ' and ')}
    order by ${ORDERS[input.sort]}
    limit ${input.limit}`

/** Who of the company has one of these addresses. */
export const findIdsByEmail = (db: TenantTx, emails: readonly string[]) =>
  db.$sql<{ id: string; email: string }>`
    select m.id, lower(m.email::text) as email
    from find_members_by_email(${[...emails]}::text[]) found join membership m on m.id = found.membership_id`

export type Mentionable = { id: string; name: string; jobTitle: string | null }

/** People who take part, by a name of which words begin as those searched for. */
export const findMentionable = (db: TenantTx, find: { search: string; exceptId: string; limit: number }) =>
  db.$sql<Mentionable>`
    select m.id, m.name, m.job_title as "jobTitle"
    from membership m
    where m.deactivated_at is null and m.joined_at is not null and m.role <> 'VIEWER' and m.id <> ${find.exceptId}::uuid
      and ${
        find.search
          ? Prisma.sql`m.id in (select membership_id from search_members(${find.search}))
              and search_key(m.name) like '%' || search_key(${escapeLike(find.search)}) || '%'`
          : Prisma.sql`true`
      }
    order by m.name, m.id
    limit ${find.limit}`

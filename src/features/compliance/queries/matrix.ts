import 'server-only'
import type { AssignmentStatus, ComplianceState } from '@/features/assignment/policy'
import {
  ALL_ASSIGNMENTS,
  ASSIGNMENTS,
  complianceSql,
  ENROLLED,
  IN_USE,
  statusSql,
} from '@/features/assignment/service/obligation-sql'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import { type Asked, cellsInStateSql, cellsSql, foundByState, peopleSql } from './conditions'

type Db = TenantContext['db']

export type Person = { id: string; name: string; department: string | null; isInvited: boolean }

type PageOf = { cursor: string | null; limit: number }

/** So few assignments in a state are looked through rather than the people one by one. */
const FEW = 2_000

/** Whether only few assignments of the company are in the state that is asked for. */
async function areFew(db: Db, asked: Asked): Promise<boolean> {
  const inState = foundByState(asked)
  if (!inState) return false
  const [found] = await db.$sql<{ count: number }>`
    select count(*)::int as count from (select from assignment a where ${inState} limit ${FEW + 1}) few`
  return (found?.count ?? 0) <= FEW
}

/** People `m` with at least one assignment that is meant: found by few assignments, or asked one after the other. */
const peopleWith = (asked: Asked, isByState: boolean) =>
  isByState
    ? Prisma.sql`(
        select distinct a.membership_id from assignment a where ${cellsInStateSql(asked)} and ${IN_USE} offset 0
      ) asked cross join lateral (select * from membership where id = asked.membership_id limit 1) m`
    : Prisma.sql`membership m cross join lateral (
        select from ${ASSIGNMENTS} where a.membership_id = m.id and ${cellsInStateSql(asked)} limit 1
      ) asked`

/** People by name who have at least one assignment that is meant; `limit` + 1 rows tell whether there are more. */
export async function findPeople(db: Db, asked: Asked, { cursor, limit }: PageOf) {
  // Value by value and not as one row, so that the index is entered where the last page ended.
  const after = cursor
    ? Prisma.sql`(m.name, m.id) > ((select name from membership where id = ${cursor}::uuid), ${cursor}::uuid)`
    : Prisma.sql`true`
  return db.$sql<Person>`
    select m.id, m.name, m.department, m.joined_at is null as "isInvited"
    from ${peopleWith(asked, await areFew(db, asked))}
    where ${peopleSql(asked)} and ${after}
    order by m.name, m.id
    limit ${limit + 1}`
}

export type Cell = {
  membershipId: string
  moduleId: string
  state: ComplianceState
  status: AssignmentStatus
  /** The next date in milliseconds: a page holds thousands of them. */
  deadline: number | null
  progress: number
  isMandatory: boolean
}

/** What is meant of these people. */
export const findCells = (db: Db, asked: Asked, membershipIds: readonly string[]) =>
  db.$sql<Cell>`
    select a.membership_id as "membershipId", a.module_id as "moduleId", ${complianceSql(asked.now)} as state,
      ${statusSql(asked.now)} as status, (extract(epoch from a.deadline) * 1000)::float8 as deadline,
      coalesce(e.progress, 0) as progress, a.is_mandatory as "isMandatory"
    from ${ENROLLED}
    where a.membership_id = any(${[...membershipIds]}::uuid[]) and ${cellsInStateSql(asked)}`

export type TargetRow = { membershipId: string; moduleId: string; state: ComplianceState }

/** Everything that is meant, up to a limit, for an action on all of it. */
export const findTargets = (db: Db, asked: Asked, limit: number) =>
  db.$sql<TargetRow>`
    select a.membership_id as "membershipId", a.module_id as "moduleId", ${complianceSql(asked.now)} as state
    from membership m join (${ASSIGNMENTS}) on a.membership_id = m.id
    where ${peopleSql(asked)} and ${cellsInStateSql(asked)}
    limit ${limit}`

export type Counted = { moduleId: string; title: string; state: ComplianceState; count: number }

/** Whether the filter leaves most people of the company in. */
const isWide = ({ scope, groupId, moduleId, department, search }: Asked) =>
  scope === 'all' && !groupId && !moduleId && !department && !search

/** Everything that is asked of everybody, or of the few that are meant. */
const sourceOf = (asked: Asked) =>
  isWide(asked)
    ? Prisma.sql`(select * from membership offset 0) m join (${ALL_ASSIGNMENTS}) on a.membership_id = m.id`
    : Prisma.sql`membership m join (${ASSIGNMENTS}) on a.membership_id = m.id`

/** How many assignments are in which state, by module, whatever state is asked for. */
export const countCells = (db: Db, asked: Asked) =>
  db.$sql<Counted>`
    select c.module_id as "moduleId", mo.title, c.state, c.count::int as count
    from (
      select a.module_id, ${complianceSql(asked.now)} as state, count(*) as count
      from ${sourceOf(asked)}
      where ${peopleSql(asked)} and ${cellsSql(asked)}
      group by 1, 2
    ) c
    join module mo on mo.id = c.module_id
    order by mo.title, mo.id`

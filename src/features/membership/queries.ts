import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantRole } from '@/generated/prisma/enums'
import type { TenantTx } from '@/server/db/tenant-db'
import type { ListMembers } from './schema'

/** Serialises what must hold over all members of the tenant (seat limit, last owner); until the commit. */
export async function lockMembers(db: TenantTx, tenantId: string): Promise<void> {
  await db.$sql`select id from tenant where id = ${tenantId}::uuid for update`
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

function conditionsOf({ search, state, cursor }: ListMembers): Prisma.Sql[] {
  const conditions = [Prisma.sql`true`]
  if (search) conditions.push(Prisma.sql`m.id in (select membership_id from search_members(${search}))`)
  if (state) conditions.push(STATES[state])
  if (cursor) {
    // Value by value and not as one row, so that the index is entered where the last page ended.
    conditions.push(
      Prisma.sql`(m.name, m.id) > ((select name from membership where id = ${cursor}::uuid), ${cursor}::uuid)`,
    )
  }
  return conditions
}

/** One page of the people by name; `limit` + 1 rows tell whether there is another. */
export const findMembers = (db: TenantTx, input: ListMembers) =>
  db.$sql<ListedMember>`
    select m.id, m.name, m.email::text as email, m.role::text as role, m.job_title as "jobTitle", m.department,
      m.joined_at as "joinedAt", m.invited_at as "invitedAt", m.deactivated_at as "deactivatedAt",
      exists (
        select 1 from user_permission p where p.membership_id = m.id and p.permission = 'MANAGE_OWN_MODULES'
      ) as "canWriteModules"
    from membership m
    where ${Prisma.join(conditionsOf(input), ' and ')}
    order by m.name, m.id
    limit ${input.limit + 1}`

import 'server-only'
import { grantedGroupIds } from '@/features/membership/policy'
import { DomainError, notFound } from '@/lib/errors'
import { holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'

/** The groups that the member may manage. */
export type GroupScope = 'all' | readonly string[]

/** A grant of MANAGE_GROUPS that names groups reaches these and the people in them. */
export const groupScope = ({ member }: TenantContext): GroupScope =>
  holdsWhole(member, 'MANAGE_GROUPS') ? 'all' : grantedGroupIds(member, 'MANAGE_GROUPS')

export function requireAllGroups(ctx: TenantContext): void {
  if (groupScope(ctx) !== 'all') throw new DomainError('FORBIDDEN', 'forbidden')
}

/** Answers for another manager's group as for one that never was. */
export function requireGroup(ctx: TenantContext, groupId: string): void {
  const scope = groupScope(ctx)
  if (scope !== 'all' && !scope.includes(groupId)) throw notFound()
}

/** These people are all of the tenant, and within the groups that the member may manage. */
export async function requireMembers(ctx: TenantContext, membershipIds: readonly string[]): Promise<void> {
  const ids = [...new Set(membershipIds)]
  const scope = groupScope(ctx)
  const found = await ctx.db.membership.count({
    where: {
      id: { in: ids },
      ...(scope === 'all' ? {} : { groups: { some: { groupId: { in: [...scope] }, group: { archivedAt: null } } } }),
    },
  })
  if (found !== ids.length) throw notFound()
}

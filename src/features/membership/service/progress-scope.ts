import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { grantedGroupIds } from '../policy'

/** Whose progress a member may see: everybody's, or that of the people in these groups and of their own reports. */
export type ProgressScope = 'all' | { groupIds: readonly string[]; managerId: string | null }

/** An unscoped VIEW_GROUP_PROGRESS reaches the groups that its holder is in. */
export async function progressScope(ctx: TenantContext): Promise<ProgressScope> {
  const { member } = ctx
  if (holdsWhole(member, 'VIEW_ALL_PROGRESS')) return 'all'
  const groupIds = grantedGroupIds(member, 'VIEW_ALL_PROGRESS', 'VIEW_GROUP_PROGRESS')
  if (holdsWhole(member, 'VIEW_GROUP_PROGRESS')) {
    const own = await ctx.db.userGroup.findMany({
      where: { membershipId: member.id, group: { archivedAt: null } },
      select: { groupId: true },
    })
    groupIds.push(...own.map(({ groupId }) => groupId))
  }
  return { groupIds, managerId: holdsWhole(member, 'VIEW_MANAGER_DASHBOARD') ? member.id : null }
}

/** The scope as a condition of Prisma on a membership. */
export const membersInScope = (scope: ProgressScope): Prisma.MembershipWhereInput =>
  scope === 'all'
    ? {}
    : {
        OR: [
          { groups: { some: { groupId: { in: [...scope.groupIds] }, group: { archivedAt: null } } } },
          ...(scope.managerId ? [{ managerId: scope.managerId }] : []),
        ],
      }

import 'server-only'
import { requireGroup } from '@/features/assignment/service/access'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'

/** The group in use, if the member may manage it. */
export async function findGroup(ctx: TenantContext, groupId: string) {
  requireGroup(ctx, groupId)
  const group = await ctx.db.group.findFirst({
    where: { id: groupId, archivedAt: null },
    select: { id: true, name: true, description: true, color: true, memberCount: true, moduleCount: true },
  })
  if (!group) throw notFound()
  return group
}

export type FoundGroup = Awaited<ReturnType<typeof findGroup>>

export const auditOf = ({ id, name }: Pick<FoundGroup, 'id' | 'name'>) => ({
  entityType: 'Group',
  entityId: id,
  entityName: name,
})

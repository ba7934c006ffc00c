import 'server-only'
import { groupScope } from '@/features/assignment/service/access'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { findGroups } from '../queries'
import type { GroupRef, ListGroups, ListRules } from '../schema'
import { findGroup } from './find-group'

/** The groups that the member may manage, by name. */
export const listGroups = async (ctx: TenantContext, input: ListGroups) =>
  toPage(await findGroups(ctx.db, input, groupScope(ctx)), input.limit)

export const getGroup = async (ctx: TenantContext, { groupId }: GroupRef) => ({
  ...(await findGroup(ctx, groupId)),
  /** Whether the member manages all groups, and so may delete this one. */
  canArchive: groupScope(ctx) === 'all',
})

/** What the group has to take, the module that was added last first. */
export async function listRules(ctx: TenantContext, { groupId, cursor, limit }: ListRules) {
  await findGroup(ctx, groupId)
  const rows = await ctx.db.moduleGroup.findMany({
    where: { groupId },
    select: {
      moduleId: true,
      deadlineDays: true,
      isMandatory: true,
      assignedAt: true,
      appliesFrom: true,
      module: { select: { title: true, slug: true, status: true } },
    },
    orderBy: { moduleId: 'desc' },
    take: limit + 1,
    ...(cursor
      ? { cursor: { tenantId_groupId_moduleId: { tenantId: ctx.tenant.id, groupId, moduleId: cursor } }, skip: 1 }
      : {}),
  })
  return toPage(
    rows.map(({ moduleId, ...rule }) => ({ id: moduleId, ...rule })),
    limit,
  )
}

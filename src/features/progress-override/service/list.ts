import 'server-only'
import { membersInScope, progressScope } from '@/features/membership/service/progress-scope'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { canUndo, undoableUntil } from '../policy'
import type { ListOverrides } from '../schema'

/** What was overridden, the newest first: of one person, of one module, or of both. */
export async function listOverrides(ctx: TenantContext, { membershipId, moduleId, ...page }: ListOverrides) {
  const rows = await ctx.db.progressOverride.findMany({
    where: {
      ...(membershipId ? { membershipId } : {}),
      ...(moduleId ? { moduleId } : {}),
      membership: membersInScope(await progressScope(ctx)),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(page),
    select: {
      id: true,
      kind: true,
      reason: true,
      createdAt: true,
      undoneAt: true,
      membership: { select: { id: true, name: true } },
      module: { select: { id: true, title: true } },
      overrideBy: { select: { name: true } },
      undoneBy: { select: { name: true } },
    },
  })
  const { items, nextCursor } = toPage(rows, page.limit)
  return {
    nextCursor,
    items: items.map((row) => ({
      ...row,
      canUndo: canUndo(row, ctx.now),
      undoableUntil: undoableUntil(row.createdAt),
    })),
  }
}

import 'server-only'
import { progressScope } from '@/features/membership/service/progress-scope'
import type { TenantContext } from '@/server/api/tenant-context'
import { findDepartments } from '../queries/options'

const MAX_OPTIONS = 500

/** What the page can be narrowed to: groups that the member may see, modules that can be assigned, departments. */
export async function listOptions(ctx: TenantContext) {
  const scope = await progressScope(ctx)
  const groups = await ctx.db.group.findMany({
    where: { archivedAt: null, ...(scope === 'all' || scope.managerId ? {} : { id: { in: [...scope.groupIds] } }) },
    select: { id: true, name: true, color: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MAX_OPTIONS,
  })
  const assignable = await ctx.db.module.findMany({
    where: { status: 'PUBLISHED' },
    select: { id: true, title: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: MAX_OPTIONS,
  })
  const departments = scope === 'all' ? await findDepartments(ctx.db, MAX_OPTIONS) : []
  return { groups, assignable, departments: departments.map(({ department }) => department) }
}

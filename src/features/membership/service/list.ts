import 'server-only'
import { groupScope } from '@/features/assignment/service/access'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { countMembers, findDepartments, findMembers } from '../queries'
import type { ListMembers, MemberFilter } from '../schema'

const MAX_OPTIONS = 500

/** People by name or by when they came, a page at a time. */
export const listMembers = async (ctx: TenantContext, input: ListMembers) =>
  toPage(await findMembers(ctx.db, input), input.limit)

/** How many the filter finds. */
export const countFound = async (ctx: TenantContext, filter: MemberFilter) => ({
  found: await countMembers(ctx.db, filter),
})

/** What the directory can be narrowed to; `canAdd` says whether the member may add people to the group. */
export async function listFilters(ctx: TenantContext) {
  const scope = groupScope(ctx)
  const [departments, groups] = await Promise.all([
    findDepartments(ctx.db, MAX_OPTIONS),
    ctx.db.group.findMany({
      where: { archivedAt: null },
      select: { id: true, name: true, color: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MAX_OPTIONS,
    }),
  ])
  return {
    departments: departments.map(({ department }) => department),
    groups: groups.map((group) => ({ ...group, canAdd: scope === 'all' || scope.includes(group.id) })),
  }
}

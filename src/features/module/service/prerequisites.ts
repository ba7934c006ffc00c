import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findCycle } from '../policy'
import { findDependencies, lockTenantwide } from '../queries'
import type { SetPrerequisites } from '../schema'
import { editModule } from './access'

async function refuseCycle(ctx: TenantContext, moduleId: string, prerequisiteIds: readonly string[]) {
  const cycle = findCycle(moduleId, prerequisiteIds, await findDependencies(ctx.db, prerequisiteIds))
  if (!cycle) return
  const modules = await ctx.db.module.findMany({ where: { id: { in: cycle } }, select: { id: true, title: true } })
  const titles = new Map(modules.map(({ id, title }) => [id, title]))
  throw new DomainError('LOCKED', 'prerequisiteCycle', { cycle: cycle.map((id) => titles.get(id) ?? '').join(' → ') })
}

/**
 * Says which modules come before this one, for learners at once. Never in a circle: the tenant's prerequisites are
 * decided one change at a time, so two changes cannot close one together.
 */
export async function setPrerequisites(ctx: TenantContext, input: SetPrerequisites): Promise<void> {
  const { moduleId } = input
  const prerequisiteIds = [...new Set(input.prerequisiteIds)]
  await lockTenantwide(ctx.db, ctx.tenant.id, 'prerequisites')
  const module = await editModule(ctx, { moduleId })
  const rows = await ctx.db.modulePrerequisite.findMany({
    where: { dependentId: moduleId },
    select: { prerequisite: { select: { id: true, title: true } } },
  })
  const after = await ctx.db.module.findMany({
    where: { id: { in: prerequisiteIds } },
    select: { id: true, title: true },
  })
  if (after.length !== prerequisiteIds.length) throw notFound()
  await refuseCycle(ctx, moduleId, prerequisiteIds)
  await ctx.db.modulePrerequisite.deleteMany({
    where: { dependentId: moduleId, prerequisiteId: { notIn: prerequisiteIds } },
  })
  await ctx.db.modulePrerequisite.createMany({
    data: prerequisiteIds.map((prerequisiteId) => ({ dependentId: moduleId, prerequisiteId })),
    skipDuplicates: true,
  })
  const titles = (modules: readonly { title: string }[]) =>
    modules
      .map(({ title }) => title)
      .sort()
      .join(', ')
  const [from, to] = [titles(rows.map(({ prerequisite }) => prerequisite)), titles(after)]
  if (from === to) return
  await writeAudit(ctx, {
    action: 'MODULE_UPDATED',
    entityType: 'Module',
    entityId: moduleId,
    entityName: module.title,
    changes: { prerequisites: { from, to } },
  })
}

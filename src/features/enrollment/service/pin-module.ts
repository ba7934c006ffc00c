import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { DomainError, notFound } from '@/lib/errors'
import { holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import type { PinModule } from '../schema'

/** What was never published, or is archived, can be unpinned but not pinned. */
async function findPinnable({ db }: TenantContext, { moduleId, isPinned }: PinModule) {
  const module = await db.module.findFirst({
    where: { id: moduleId, version: { gt: 0 }, ...(isPinned && { status: 'PUBLISHED' }) },
    select: { title: true },
  })
  if (!module) throw notFound()
  return module
}

/** A member keeps a module at hand, or no longer; doing it twice changes nothing. */
export async function pinModule(ctx: TenantContext, input: PinModule): Promise<void> {
  await findPinnable(ctx, input)
  const pin = { membershipId: ctx.member.id, moduleId: input.moduleId }
  if (input.isPinned) {
    await ctx.db.userPinnedModule.createMany({ data: [{ ...pin, createdAt: ctx.now }], skipDuplicates: true })
  } else await ctx.db.userPinnedModule.deleteMany({ where: pin })
}

/**
 * The company recommends a module to everybody, or no longer; only a change is audited. Somebody whose grant is for
 * some modules doesn't speak for the company.
 */
export async function recommendModule(ctx: TenantContext, input: PinModule): Promise<void> {
  const { moduleId, isPinned } = input
  const module = await findPinnable(ctx, input)
  if (!holdsWhole(ctx.member, 'MANAGE_ALL_MODULES')) throw new DomainError('FORBIDDEN', 'forbidden')
  const { count } = isPinned
    ? await ctx.db.companyPinnedModule.createMany({
        data: [{ moduleId, pinnedById: ctx.member.id, createdAt: ctx.now }],
        skipDuplicates: true,
      })
    : await ctx.db.companyPinnedModule.deleteMany({ where: { moduleId } })
  if (count === 0) return
  await writeAudit(ctx, {
    action: isPinned ? 'COMPANY_PIN_ADDED' : 'COMPANY_PIN_REMOVED',
    entityType: 'Module',
    entityId: moduleId,
    entityName: module.title,
  })
}

import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { moveBefore } from '@/features/module/policy'
import type { AuditAction } from '@/generated/prisma/enums'
import { DomainError } from '@/lib/errors'
import { holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { PIN_LIMITS } from '../policy'
import { lockPins, storeRecommended } from '../queries/pins'
import type { RecommendModule } from '../schema'
import { findPinnable } from './pin-module'

const inOrder = [{ sortOrder: 'asc' as const }, { moduleId: 'asc' as const }]

/** What the company recommends, in its order; what is archived is shown to nobody until it is back. */
export async function listRecommended(ctx: TenantContext) {
  const pins = await ctx.db.companyPinnedModule.findMany({
    select: { module: { select: { id: true, slug: true, title: true, status: true } } },
    orderBy: inOrder,
  })
  return { items: pins.map(({ module }) => module), limit: PIN_LIMITS.company }
}

async function changeList(ctx: TenantContext, { moduleId, isPinned, beforeId }: RecommendModule) {
  const pins = await ctx.db.companyPinnedModule.findMany({
    select: { moduleId: true, module: { select: { status: true } } },
    orderBy: inOrder,
  })
  const order = pins.map((pin) => pin.moduleId)
  const isKnown = order.includes(moduleId)
  if (!isPinned) {
    await ctx.db.companyPinnedModule.deleteMany({ where: { moduleId } })
    return isKnown ? 'COMPANY_PIN_REMOVED' : null
  }
  const limit = PIN_LIMITS.company
  const shown = pins.filter(({ module }) => module.status === 'PUBLISHED').length
  if (!isKnown && shown >= limit) throw new DomainError('LIMIT_REACHED', 'tooManyRecommended', { limit })
  const all = isKnown ? order : [...order, moduleId]
  const moved = beforeId === undefined ? all : moveBefore(all, moduleId, beforeId)
  if (!isKnown) {
    const sortOrder = order.length + 1
    await ctx.db.companyPinnedModule.createMany({
      data: [{ moduleId, pinnedById: ctx.member.id, sortOrder, createdAt: ctx.now }],
    })
  }
  await storeRecommended(ctx.db, moved)
  if (!isKnown) return 'COMPANY_PIN_ADDED'
  return moved.join() === order.join() ? null : 'COMPANY_PIN_MOVED'
}

/**
 * The company recommends a module to everybody, in the order that it gives, or no longer; only a change is audited.
 * Somebody whose grant is for some modules doesn't speak for the company.
 */
export async function recommendModule(ctx: TenantContext, input: RecommendModule): Promise<void> {
  const module = await findPinnable(ctx, input)
  if (!holdsWhole(ctx.member, 'MANAGE_ALL_MODULES')) throw new DomainError('FORBIDDEN', 'forbidden')
  await lockPins(ctx.db, ctx.tenant.id)
  const action: AuditAction | null = await changeList(ctx, input)
  if (!action) return
  await writeAudit(ctx, { action, entityType: 'Module', entityId: input.moduleId, entityName: module.title })
}

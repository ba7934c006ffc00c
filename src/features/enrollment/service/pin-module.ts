import 'server-only'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { PIN_LIMITS } from '../policy'
import { lockPins } from '../queries/pins'
import type { PinModule } from '../schema'

/** What was never published, or is archived, can be unpinned but not pinned. */
export async function findPinnable({ db }: TenantContext, { moduleId, isPinned }: PinModule) {
  const module = await db.module.findFirst({
    where: { id: moduleId, version: { gt: 0 }, ...(isPinned && { status: 'PUBLISHED' }) },
    select: { title: true },
  })
  if (!module) throw notFound()
  return module
}

/** A member keeps a module at hand, or no longer; doing it twice changes nothing, and there is room for so many. */
export async function pinModule(ctx: TenantContext, input: PinModule): Promise<void> {
  await findPinnable(ctx, input)
  const pin = { membershipId: ctx.member.id, moduleId: input.moduleId }
  if (!input.isPinned) {
    await ctx.db.userPinnedModule.deleteMany({ where: pin })
    return
  }
  await lockPins(ctx.db, ctx.member.id)
  const { count } = await ctx.db.userPinnedModule.createMany({
    data: [{ ...pin, createdAt: ctx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return
  const all = await ctx.db.userPinnedModule.count({
    where: { membershipId: ctx.member.id, module: { status: 'PUBLISHED' } },
  })
  if (all > PIN_LIMITS.own) throw new DomainError('LIMIT_REACHED', 'tooManyPinned', { limit: PIN_LIMITS.own })
}

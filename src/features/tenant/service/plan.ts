import 'server-only'
import { memberLimit } from '@/features/membership/policy'
import type { TenantContext } from '@/server/api/tenant-context'

/** The company's plan and how much of it is in use. Whoever is invited holds a seat, whoever is deactivated none. */
export async function findPlan(ctx: TenantContext) {
  const { plan, maxLearners } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { plan: true, maxLearners: true },
  })
  const [active, invited] = await Promise.all([
    ctx.db.membership.count({ where: { deactivatedAt: null, joinedAt: { not: null } } }),
    ctx.db.membership.count({ where: { deactivatedAt: null, joinedAt: null } }),
  ])
  return { plan, maxLearners, limit: memberLimit({ plan, maxLearners }), active, invited }
}

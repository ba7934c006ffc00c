import 'server-only'
import { writeAudit } from '@/features/audit/service'
import type { Prisma } from '@/generated/prisma/client'
import { hasAnyCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { SETUP_STEPS } from '../policy'
import { lockSettings } from '../queries'
import { type DismissSetup, tenantOptions } from '../schema'

async function findTenant(ctx: TenantContext) {
  const { settings, ...tenant } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { name: true, theme: true, logoAssetId: true, settings: true },
  })
  return { ...tenant, settings, options: tenantOptions.parse(settings) }
}

/** What a new company still has to do, of what the asker may do; four statements whatever there is. */
export async function findSetupChecklist(ctx: TenantContext) {
  const { theme, logoAssetId, options } = await findTenant(ctx)
  const colleague = await ctx.db.membership.findFirst({
    where: { id: { not: ctx.member.id }, deactivatedAt: null },
    select: { id: true },
  })
  const group = await ctx.db.group.findFirst({ where: { archivedAt: null }, select: { id: true } })
  const published = await ctx.db.module.findFirst({ where: { publishedAt: { not: null } }, select: { id: true } })
  const isDone = {
    look: logoAssetId !== null || theme !== 'DEFAULT',
    people: colleague !== null,
    module: published !== null,
    group: group !== null,
  }
  return {
    isDismissed: Boolean(options.setupDismissedAt),
    steps: SETUP_STEPS.filter(({ needs }) => hasAnyCapability(ctx.member, needs)).map(({ key }) => ({
      key,
      isDone: isDone[key],
    })),
  }
}

/** Puts the checklist away for the whole company, or brings it back. */
export async function dismissSetup(ctx: TenantContext, { isDismissed }: DismissSetup): Promise<void> {
  await lockSettings(ctx.db, ctx.tenant.id)
  const { name, settings, options } = await findTenant(ctx)
  const wasDismissed = Boolean(options.setupDismissedAt)
  if (wasDismissed === isDismissed) return
  await ctx.db.tenant.update({
    where: { id: ctx.tenant.id },
    data: {
      settings: { ...(settings as Prisma.JsonObject), setupDismissedAt: isDismissed ? ctx.now.toISOString() : null },
    },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: 'TENANT_UPDATED',
    entityType: 'Tenant',
    entityId: ctx.tenant.id,
    entityName: name,
    changes: { setupDismissed: { from: wasDismissed, to: isDismissed } },
  })
}

import { mayConfirmIn } from '@/features/answer/service/reach'
import { CAPABILITIES, hasCapability } from '@/lib/permissions'
import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { findPlan } from './service/plan'
import { findOptions, findSettings, updateSettings } from './service/settings'
import { dismissSetup, findSetupChecklist } from './service/setup'

export const tenantRouter = createTRPCRouter({
  /** What the frame around every page shows: the company, me, and what I may do. */
  shell: can('READ').query(async ({ ctx, ctx: { tenant, member, actor } }) => ({
    tenant: { slug: tenant.slug, name: tenant.name, logoAssetId: tenant.logoAssetId },
    member: { id: member.id, name: member.name, email: member.email, role: member.role },
    capabilities: CAPABILITIES.filter((capability) => hasCapability(member, capability)),
    /** Whether questions wait for their confirmation. */
    hasInbox: await mayConfirmIn(ctx, null),
    showsLeaderboard: (await findOptions(ctx)).showsLeaderboard,
    isPlatformAdmin: actor.user.role === 'OWNER' || actor.user.role === 'SUPER_ADMIN',
  })),
  settings: can('MANAGE_TENANT').query(({ ctx }) => findSettings(ctx)),
  updateSettings: can('MANAGE_TENANT')
    .input(schema.updateSettings)
    .mutation(({ ctx, input }) => updateSettings(ctx, input)),
  plan: can('MANAGE_TENANT', 'MANAGE_BILLING', 'MANAGE_USERS').query(({ ctx }) => findPlan(ctx)),
  setupChecklist: can('MANAGE_TENANT').query(({ ctx }) => findSetupChecklist(ctx)),
  dismissSetup: can('MANAGE_TENANT')
    .input(schema.dismissSetup)
    .mutation(({ ctx, input }) => dismissSetup(ctx, input)),
})

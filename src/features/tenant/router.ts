import { ROLE_CAPABILITIES } from '@/lib/permissions'
import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { findSettings, updateSettings } from './service/settings'
import { dismissSetup, findSetupChecklist } from './service/setup'

export const tenantRouter = createTRPCRouter({
  /** What the frame around every page shows: the company, me, and what I may do. */
  shell: can('READ').query(({ ctx: { tenant, member, actor } }) => ({
    tenant: { slug: tenant.slug, name: tenant.name, logoAssetId: tenant.logoAssetId },
    member: { id: member.id, name: member.name, email: member.email, role: member.role },
    capabilities: [...new Set([...ROLE_CAPABILITIES[member.role], ...member.grants.map((grant) => grant.permission)])],
    isPlatformAdmin: actor.user.role === 'OWNER' || actor.user.role === 'SUPER_ADMIN',
  })),
  settings: can('MANAGE_TENANT').query(({ ctx }) => findSettings(ctx)),
  updateSettings: can('MANAGE_TENANT')
    .input(schema.updateSettings)
    .mutation(({ ctx, input }) => updateSettings(ctx, input)),
  setupChecklist: can('MANAGE_TENANT').query(({ ctx }) => findSetupChecklist(ctx)),
  dismissSetup: can('MANAGE_TENANT')
    .input(schema.dismissSetup)
    .mutation(({ ctx, input }) => dismissSetup(ctx, input)),
})

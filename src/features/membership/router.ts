import { hasCapability } from '@/lib/permissions'
import { can, createTRPCRouter } from '@/server/api/trpc'
import { assignableRoles } from './policy'
import * as schema from './schema'
import { inviteMember, resendInvitation } from './service/invite'
import { listMembers } from './service/list'
import { changeRole, deactivateMember, reactivateMember, setCanWriteModules } from './service/manage'

export const membershipRouter = createTRPCRouter({
  list: can('MANAGE_USERS')
    .input(schema.listMembers)
    .query(({ ctx, input }) => listMembers(ctx, input)),
  /** What the asker may give: roles, and whether the permission to write modules. */
  grantable: can('MANAGE_USERS').query(({ ctx: { member } }) => ({
    roles: assignableRoles(member),
    canGrantWriting: hasCapability(member, 'MANAGE_OWN_MODULES'),
  })),
  invite: can('MANAGE_USERS')
    .input(schema.inviteMember)
    .mutation(({ ctx, input }) => inviteMember(ctx, input)),
  resendInvitation: can('MANAGE_USERS')
    .input(schema.memberId)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  changeRole: can('MANAGE_USERS')
    .input(schema.changeRole)
    .mutation(({ ctx, input }) => changeRole(ctx, input)),
  setCanWriteModules: can('MANAGE_USERS')
    .input(schema.setCanWriteModules)
    .mutation(({ ctx, input }) => setCanWriteModules(ctx, input)),
  deactivate: can('MANAGE_USERS')
    .input(schema.memberId)
    .mutation(({ ctx, input }) => deactivateMember(ctx, input)),
  reactivate: can('MANAGE_USERS')
    .input(schema.memberId)
    .mutation(({ ctx, input }) => reactivateMember(ctx, input)),
})

import { hasCapability } from '@/lib/permissions'
import { can, createTRPCRouter } from '@/server/api/trpc'
import { assignableRoles } from './policy'
import * as schema from './schema'
import { inviteMember, resendInvitation } from './service/invite'
import { listMembers } from './service/list'
import { changeRole, deactivateMember, reactivateMember } from './service/manage'
import { listExtraGrants, listPermissions, listScopeOptions, setPermission } from './service/permissions'
import { describeReach } from './service/reach'

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
  /** Every permission, and whether the member holds it by role, by a grant, or not. */
  permissions: can('MANAGE_USERS')
    .input(schema.memberId)
    .query(({ ctx, input }) => listPermissions(ctx, input)),
  extraGrants: can('MANAGE_USERS').query(({ ctx }) => listExtraGrants(ctx)),
  scopeOptions: can('MANAGE_USERS')
    .input(schema.scopeOptions)
    .query(({ ctx, input }) => listScopeOptions(ctx, input)),
  /** What the member can see. */
  reach: can('MANAGE_USERS')
    .input(schema.memberId)
    .query(({ ctx, input }) => describeReach(ctx, input)),
  setPermission: can('MANAGE_USERS')
    .input(schema.setPermission)
    .mutation(({ ctx, input }) => setPermission(ctx, input)),
  deactivate: can('MANAGE_USERS')
    .input(schema.memberId)
    .mutation(({ ctx, input }) => deactivateMember(ctx, input)),
  reactivate: can('MANAGE_USERS')
    .input(schema.memberId)
    .mutation(({ ctx, input }) => reactivateMember(ctx, input)),
})

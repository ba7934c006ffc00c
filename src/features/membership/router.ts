import { hasCapability } from '@/lib/permissions'
import { previewChange } from '@/server/api/preview'
import { can, createTRPCRouter } from '@/server/api/trpc'
import { assignableRoles, PERSON_VIEWERS } from './policy'
import * as schema from './schema'
import { deactivateMembers, reactivateMembers, resendInvitations } from './service/bulk'
import { inviteMember, resendInvitation } from './service/invite'
import { inviteMany } from './service/invite-many'
import { countFound, listFilters, listMembers } from './service/list'
import { changeRole, deactivateMember, reactivateMember } from './service/manage'
import { listMentionable } from './service/mentionable'
import { listExtraGrants, listPermissions, listScopeOptions, setPermission } from './service/permissions'
import {
  getPerson,
  getPersonModule,
  listPersonAssignments,
  listPersonAttempts,
  listPersonCertificates,
  listPersonModules,
} from './service/person'
import { describeReach } from './service/reach'
import { updateMember } from './service/update'

const manager = can('MANAGE_USERS')
const viewer = can(...PERSON_VIEWERS)

/** The same for many; each with what it would do, which is the verb itself, rolled back. */
const bulkRouter = createTRPCRouter({
  previewDeactivation: manager
    .input(schema.memberIds)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => deactivateMembers(scope, input))),
  deactivate: manager.input(schema.memberIds).mutation(({ ctx, input }) => deactivateMembers(ctx, input)),
  reactivate: manager.input(schema.memberIds).mutation(({ ctx, input }) => reactivateMembers(ctx, input)),
  previewInvitations: manager
    .input(schema.memberIds)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => resendInvitations(scope, input))),
  resendInvitations: manager.input(schema.memberIds).mutation(({ ctx, input }) => resendInvitations(ctx, input)),
})

/** The parts of a person's page; whose progress one may see, the verbs decide. */
const personRouter = createTRPCRouter({
  get: viewer.input(schema.memberId).query(({ ctx, input }) => getPerson(ctx, input)),
  assignments: viewer.input(schema.personPage).query(({ ctx, input }) => listPersonAssignments(ctx, input)),
  modules: viewer.input(schema.personPage).query(({ ctx, input }) => listPersonModules(ctx, input)),
  module: viewer.input(schema.personModule).query(({ ctx, input }) => getPersonModule(ctx, input)),
  attempts: viewer.input(schema.personPage).query(({ ctx, input }) => listPersonAttempts(ctx, input)),
  certificates: viewer.input(schema.personPage).query(({ ctx, input }) => listPersonCertificates(ctx, input)),
})

export const membershipRouter = createTRPCRouter({
  list: can('MANAGE_USERS')
    .input(schema.listMembers)
    .query(({ ctx, input }) => listMembers(ctx, input)),
  count: can('MANAGE_USERS')
    .input(schema.memberFilter)
    .query(({ ctx, input }) => countFound(ctx, input)),
  filters: can('MANAGE_USERS').query(({ ctx }) => listFilters(ctx)),
  bulk: bulkRouter,
  person: personRouter,
  /** Whom one may mention in a text. */
  mentionable: can('LEARN')
    .input(schema.listMentionable)
    .query(({ ctx, input }) => listMentionable(ctx, input)),
  update: can('MANAGE_USERS')
    .input(schema.updateMember)
    .mutation(({ ctx, input }) => updateMember(ctx, input)),
  /** What `inviteMany` would do with each, without doing it. */
  previewInvitations: can('MANAGE_USERS')
    .input(schema.inviteMany)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => inviteMany(scope, input))),
  inviteMany: can('MANAGE_USERS')
    .input(schema.inviteMany)
    .mutation(({ ctx, input }) => inviteMany(ctx, input)),
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

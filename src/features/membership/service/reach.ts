import 'server-only'
import { mayConfirmIn } from '@/features/answer/service/reach'
import { moduleScope } from '@/features/module/policy'
import type { Permission } from '@/generated/prisma/enums'
import { notFound } from '@/lib/errors'
import { CAPABILITIES, hasCapability, holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { grantedGroupIds } from '../policy'
import type { MemberId } from '../schema'
import { membersInScope, progressScope } from './progress-scope'

/**
 * What a member can see and do, by the very rules that decide over their requests: the capabilities, whose progress,
 * which groups and which modules.
 */
export async function describeReach(ctx: TenantContext, { membershipId }: MemberId) {
  const found = await ctx.db.membership.findUnique({
    where: { id: membershipId },
    select: {
      id: true,
      role: true,
      name: true,
      email: true,
      locale: true,
      joinedAt: true,
      deactivatedAt: true,
      permissions: { select: { permission: true, scope: true } },
    },
  })
  if (!found) throw notFound()
  const { permissions: grants, joinedAt, deactivatedAt, ...rest } = found
  const member = { ...rest, grants }
  const theirs = { ...ctx, member }
  const capabilities = CAPABILITIES.filter((capability) => hasCapability(member, capability))
  const [progress, groups, modules, hasInbox] = await Promise.all([
    reachOfProgress(theirs),
    reachOfGroups(theirs),
    reachOfModules(theirs),
    mayConfirmIn(theirs, null),
  ])
  return { canSignIn: joinedAt !== null && deactivatedAt === null, capabilities, hasInbox, progress, groups, modules }
}

/** Whose progress: everybody's, or how many people's. */
async function reachOfProgress(ctx: TenantContext) {
  const scope = await progressScope(ctx)
  if (scope === 'all') return { isAll: true, count: 0 }
  return { isAll: false, count: await ctx.db.membership.count({ where: membersInScope(scope) }) }
}

/** Which groups they may manage. */
async function reachOfGroups(ctx: TenantContext) {
  const permission: Permission = 'MANAGE_GROUPS'
  if (holdsWhole(ctx.member, permission)) return { isAll: true, names: [] }
  const groups = await ctx.db.group.findMany({
    where: { id: { in: grantedGroupIds(ctx.member, permission) }, archivedAt: null },
    orderBy: { name: 'asc' },
    select: { name: true },
  })
  return { isAll: false, names: groups.map(({ name }) => name) }
}

/** Which modules they may write: all, their own, these. */
async function reachOfModules(ctx: TenantContext) {
  const { all, own, moduleIds } = moduleScope(ctx.member)
  const [named, mentored] = await Promise.all([
    ctx.db.module.findMany({
      where: { id: { in: [...moduleIds] } },
      orderBy: { title: 'asc' },
      select: { title: true },
    }),
    ctx.db.moduleMentor.count({ where: { membershipId: ctx.member.id } }),
  ])
  return { isAll: all, isOwn: own, mentored, titles: named.map(({ title }) => title) }
}

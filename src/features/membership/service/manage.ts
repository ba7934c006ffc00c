import 'server-only'
import { reconcileMembers } from '@/features/assignment/service/reconcile'
import { writeAudit } from '@/features/audit/service'
import type { TenantRole } from '@/generated/prisma/enums'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { canAssignRole } from '../policy'
import { lockMembers } from '../queries'
import type { ChangeRole, MemberId } from '../schema'
import { requireSeat } from './invite'

type Member = { id: string; name: string; role: TenantRole; joinedAt: Date | null; deactivatedAt: Date | null }

/** The member, whom only somebody who holds at least their role may change. */
export async function findManageable(ctx: TenantContext, membershipId: string): Promise<Member> {
  const member = await ctx.db.membership.findFirst({
    where: { id: membershipId },
    select: { id: true, name: true, role: true, joinedAt: true, deactivatedAt: true },
  })
  if (!member) throw notFound()
  if (!canAssignRole(ctx.member, member.role)) throw new DomainError('FORBIDDEN', 'roleTooHigh')
  return member
}

/** The last owner who can sign in stays one: nothing can lock a tenant out. Needs lockMembers. */
async function requireAnotherOwner(ctx: TenantContext, member: Member): Promise<void> {
  if (member.role !== 'OWNER' || !member.joinedAt || member.deactivatedAt) return
  const others = await ctx.db.membership.count({
    where: { role: 'OWNER', deactivatedAt: null, joinedAt: { not: null }, id: { not: member.id } },
  })
  if (others === 0) throw new DomainError('CONFLICT', 'lastOwner')
}

/** Gives a member another role, within what the giver holds. */
export async function changeRole(ctx: TenantContext, { membershipId, role }: ChangeRole): Promise<void> {
  await lockMembers(ctx.db, ctx.tenant.id)
  const member = await findManageable(ctx, membershipId)
  if (!canAssignRole(ctx.member, role)) throw new DomainError('FORBIDDEN', 'roleTooHigh')
  if (member.role === role) return
  await requireAnotherOwner(ctx, member)
  await ctx.db.membership.update({ where: { id: member.id }, data: { role }, select: { id: true } })
  await writeAudit(ctx, {
    action: 'USER_ROLE_CHANGED',
    entityType: 'Membership',
    entityId: member.id,
    entityName: member.name,
    changes: { role: { from: member.role, to: role } },
  })
}

/** Ends the member's access at once and keeps everything they did; a person not yet joined loses the invitation. */
export async function deactivateMember(ctx: TenantContext, { membershipId }: MemberId): Promise<void> {
  await lockMembers(ctx.db, ctx.tenant.id)
  const member = await findManageable(ctx, membershipId)
  if (member.deactivatedAt) return
  await requireAnotherOwner(ctx, member)
  await ctx.db.membership.update({ where: { id: member.id }, data: { deactivatedAt: ctx.now }, select: { id: true } })
  await ctx.db.emailToken.updateMany({ where: { membershipId, usedAt: null }, data: { usedAt: ctx.now } })
  await writeAudit(ctx, {
    action: member.joinedAt ? 'USER_DEACTIVATED' : 'USER_INVITATION_REVOKED',
    entityType: 'Membership',
    entityId: member.id,
    entityName: member.name,
  })
}

/** Gives the access back, if the plan has a seat, and what the member's groups ask for by now. */
export async function reactivateMember(ctx: TenantContext, { membershipId }: MemberId): Promise<void> {
  await requireSeat(ctx)
  const member = await findManageable(ctx, membershipId)
  if (!member.deactivatedAt) return
  await ctx.db.membership.update({ where: { id: member.id }, data: { deactivatedAt: null }, select: { id: true } })
  await reconcileMembers(ctx, [member.id])
  await writeAudit(ctx, {
    action: 'USER_REACTIVATED',
    entityType: 'Membership',
    entityId: member.id,
    entityName: member.name,
  })
}

import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { toLocale } from '@/i18n/locale'
import { DomainError, notFound } from '@/lib/errors'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { issueEmailToken } from '@/server/auth/email-token'
import { queueMail } from '@/server/mail/outgoing-mail'
import { canAssignRole, memberLimit } from '../policy'
import { lockMembers } from '../queries'
import type { InviteMember, MemberId } from '../schema'

type Invitee = { id: string; name: string; email: string; locale: string | null }

/** Refuses one member more than the plan has seats for; holds against simultaneous invitations. */
export async function requireSeat(ctx: TenantContext): Promise<void> {
  await lockMembers(ctx.db, ctx.tenant.id)
  const tenant = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { plan: true, maxLearners: true },
  })
  const active = await ctx.db.membership.count({ where: { deactivatedAt: null } })
  const limit = memberLimit(tenant)
  if (active >= limit) throw new DomainError('LIMIT_REACHED', 'memberLimit', { limit })
}

/** Replaces every open link of the person by a new one and sends it. */
async function sendInvitation(ctx: TenantContext, invitee: Invitee): Promise<void> {
  await ctx.db.emailToken.updateMany({
    where: { membershipId: invitee.id, type: 'INVITE', usedAt: null },
    data: { usedAt: ctx.now },
  })
  const tokenId = await issueEmailToken(ctx.db, ctx.now, { type: 'INVITE', membershipId: invitee.id })
  await queueMail(ctx, {
    template: 'invitation',
    props: { tokenId, tenantName: ctx.tenant.name, inviterName: ctx.member.name, name: invitee.name },
    recipient: invitee.email,
    locale: toLocale(invitee.locale) ?? toLocale(ctx.tenant.locale) ?? 'en',
  })
}

/** Adds a person who is yet to join and sends the link; nobody invites to a role that holds more than they do. */
export async function inviteMember(ctx: TenantContext, input: InviteMember): Promise<{ id: string }> {
  const grantsWhatIsHeld = !input.canWriteModules || hasCapability(ctx.member, 'MANAGE_OWN_MODULES')
  if (!canAssignRole(ctx.member, input.role) || !grantsWhatIsHeld) throw new DomainError('FORBIDDEN', 'roleTooHigh')
  await requireSeat(ctx)
  const existing = await ctx.db.membership.findFirst({ where: { email: input.email }, select: { id: true } })
  if (existing) throw new DomainError('CONFLICT', 'memberExists', { email: input.email })
  const { canWriteModules, ...row } = input
  const invitee = await ctx.db.membership.create({
    data: { ...row, locale: row.locale ?? null, invitedAt: ctx.now },
    select: { id: true, name: true, email: true, locale: true, role: true },
  })
  await writeAudit(ctx, {
    action: 'USER_INVITED',
    entityType: 'Membership',
    entityId: invitee.id,
    entityName: invitee.name,
    changes: { email: { to: invitee.email }, role: { to: invitee.role } },
  })
  if (canWriteModules) {
    await ctx.db.userPermission.create({
      data: { membershipId: invitee.id, permission: 'MANAGE_OWN_MODULES', grantedById: ctx.member.id },
      select: { id: true },
    })
  }
  await sendInvitation(ctx, invitee)
  return { id: invitee.id }
}

/** A new link for somebody who has not joined yet; the old one stops working. */
export async function resendInvitation(ctx: TenantContext, { membershipId }: MemberId): Promise<void> {
  const invitee = await ctx.db.membership.findFirst({
    where: { id: membershipId, joinedAt: null, deactivatedAt: null },
    select: { id: true, name: true, email: true, locale: true },
  })
  if (!invitee) throw notFound()
  await sendInvitation(ctx, invitee)
  await writeAudit(ctx, {
    action: 'USER_INVITATION_RESENT',
    entityType: 'Membership',
    entityId: invitee.id,
    entityName: invitee.name,
  })
}

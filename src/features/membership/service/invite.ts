import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { toLocale } from '@/i18n/locale'
import { DomainError, notFound } from '@/lib/errors'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { issueInvitationTokens } from '@/server/auth/email-token'
import { queueMails } from '@/server/mail/outgoing-mail'
import { canAssignRole, memberLimit } from '../policy'
import { lockMembers } from '../queries'
import type { InviteMember, MemberId } from '../schema'

type Invitee = { id: string; name: string; email: string; locale: string | null }

/** Nobody else joins, leaves or changes in what must hold over all members, until the commit. */
export const holdMembers = (ctx: Pick<TenantContext, 'db' | 'tenant'>) => lockMembers(ctx.db, ctx.tenant.id)

/** How many seats the plan has, and how many are taken. */
export async function countSeats(ctx: TenantContext): Promise<{ limit: number; active: number }> {
  const tenant = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { plan: true, maxLearners: true },
  })
  const active = await ctx.db.membership.count({ where: { deactivatedAt: null } })
  return { limit: memberLimit(tenant), active }
}

/** Refuses one member more than the plan has seats for; holds against simultaneous invitations. */
export async function requireSeat(ctx: TenantContext): Promise<void> {
  await lockMembers(ctx.db, ctx.tenant.id)
  const { limit, active } = await countSeats(ctx)
  if (active >= limit) throw new DomainError('LIMIT_REACHED', 'memberLimit', { limit })
}

/** Replaces every open link of each person by a new one and sends it. */
export async function sendInvitations(ctx: TenantContext, invitees: readonly Invitee[]): Promise<void> {
  await ctx.db.emailToken.updateMany({
    where: { membershipId: { in: invitees.map(({ id }) => id) }, type: 'INVITE', usedAt: null },
    data: { usedAt: ctx.now },
  })
  const tokens = await issueInvitationTokens(
    ctx.db,
    ctx.now,
    invitees.map(({ id }) => id),
  )
  await queueMails(
    ctx,
    invitees.map(({ id, name, email, locale }) => ({
      template: 'invitation',
      props: { tokenId: tokens.get(id) ?? '', tenantName: ctx.tenant.name, inviterName: ctx.member.name, name },
      recipient: email,
      locale: toLocale(locale) ?? toLocale(ctx.tenant.locale) ?? 'en',
    })),
  )
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
  await sendInvitations(ctx, [invitee])
  return { id: invitee.id }
}

/** A new link for somebody who has not joined yet; the old one stops working. */
export async function resendInvitation(ctx: TenantContext, { membershipId }: MemberId): Promise<void> {
  const invitee = await ctx.db.membership.findFirst({
    where: { id: membershipId, joinedAt: null, deactivatedAt: null },
    select: { id: true, name: true, email: true, locale: true },
  })
  if (!invitee) throw notFound()
  await sendInvitations(ctx, [invitee])
  await writeAudit(ctx, {
    action: 'USER_INVITATION_RESENT',
    entityType: 'Membership',
    entityId: invitee.id,
    entityName: invitee.name,
  })
}

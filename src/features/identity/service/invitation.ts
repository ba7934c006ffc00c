import 'server-only'
import { welcomeMember } from '@/features/assignment/service/welcome'
import { DomainError } from '@/lib/errors'
import type { PlatformContext, SignedInContext } from '@/server/api/platform-context'
import { emailTokenHash } from '@/server/auth/email-token'
import { hashPassword } from '@/server/auth/password'
import { consumeRateLimit } from '@/server/auth/rate-limit'
import type { AcceptInvitation, InvitationToken } from '../schema'

const openInvitation = (ctx: PlatformContext, token: string) => ({
  tokenHash: emailTokenHash(token),
  type: 'INVITE' as const,
  usedAt: null,
  expiresAt: { gt: ctx.now },
  membership: { deactivatedAt: null, joinedAt: null },
})

/** What the person invited sees before accepting; `hasAccount` says that they sign in instead of choosing a password. */
export async function findInvitation(ctx: PlatformContext, { token }: InvitationToken) {
  if (!(await consumeRateLimit(`token:address:${ctx.ip}`, { limit: 300, windowSeconds: 3600 }))) {
    throw new DomainError('RATE_LIMITED', 'rateLimited')
  }
  const found = await ctx.db.emailToken.findFirst({
    where: openInvitation(ctx, token),
    select: {
      membership: { select: { id: true, name: true, email: true, tenant: { select: { name: true, slug: true } } } },
    },
  })
  if (!found?.membership) throw new DomainError('NOT_FOUND', 'linkNotValid')
  const { membership } = found
  const account = await ctx.db.user.findUnique({ where: { email: membership.email }, select: { id: true } })
  return { ...membership, hasAccount: account !== null }
}

/** Makes the account of the invited address and joins; an existing account has to sign in and join instead. */
export async function acceptInvitation(ctx: PlatformContext, { token, name, password }: AcceptInvitation) {
  const invitation = await findInvitation(ctx, { token })
  if (invitation.hasAccount) throw new DomainError('CONFLICT', 'accountExists')
  const user = await ctx.db.user.create({
    data: { email: invitation.email, name, passwordHash: await hashPassword(password), emailVerifiedAt: ctx.now },
    select: { id: true, email: true },
  })
  await join(ctx, { membershipId: invitation.id, userId: user.id, email: user.email, name })
  return { slug: invitation.tenant.slug, email: user.email }
}

/** Joins a tenant that has invited the address of the signed-in account. */
export async function joinTenant(ctx: SignedInContext, { membershipId }: { membershipId: string }) {
  const { id: userId, email } = ctx.user
  return join(ctx, { membershipId, userId, email })
}

type JoinInput = { membershipId: string; userId: string; email: string; name?: string }

/** Binds the account to its membership, once; every door (link, sign-in, OIDC) ends here. */
async function join(ctx: PlatformContext, { membershipId, userId, email, name }: JoinInput) {
  const [joined] = await ctx.db.membership.updateManyAndReturn({
    where: { id: membershipId, email, userId: null, joinedAt: null, deactivatedAt: null },
    data: { userId, joinedAt: ctx.now, ...(name ? { name } : {}) },
    select: { id: true, tenantId: true, name: true },
  })
  if (!joined) throw new DomainError('NOT_FOUND', 'linkNotValid')
  await ctx.db.emailToken.updateMany({ where: { membershipId, usedAt: null }, data: { usedAt: ctx.now } })
  await ctx.db.auditLog.create({
    data: {
      tenantId: joined.tenantId,
      actorId: joined.id,
      actorName: joined.name,
      action: 'USER_CREATED',
      entityType: 'Membership',
      entityId: joined.id,
      entityName: joined.name,
      createdAt: ctx.now,
    },
  })
  await welcomeMember(ctx, { tenantId: joined.tenantId, membershipId: joined.id })
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: joined.tenantId }, select: { slug: true } })
  return { slug: tenant.slug }
}

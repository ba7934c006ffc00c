import 'server-only'
import { DomainError } from '@/lib/errors'
import type { SignedInContext } from '@/server/api/platform-context'
import { hashPassword, verifyPassword } from '@/server/auth/password'
import { consumeRateLimit } from '@/server/auth/rate-limit'
import type { ChangePassword, UpdateAccount } from '../schema'
import { replacePassword } from './reset-password'

/** The companies of the signed-in person, and those that have invited them. */
export async function listTenants(ctx: SignedInContext) {
  const select = { id: true, role: true, joinedAt: true, tenant: { select: { slug: true, name: true } } } as const
  const memberships = await ctx.db.membership.findMany({
    where: {
      deactivatedAt: null,
      OR: [
        { userId: ctx.user.id, joinedAt: { not: null } },
        { email: ctx.user.email, userId: null },
      ],
    },
    select,
    orderBy: { tenant: { name: 'asc' } },
  })
  return {
    joined: memberships.filter((membership) => membership.joinedAt !== null),
    invited: memberships.filter((membership) => membership.joinedAt === null),
  }
}

/** Changes the person's own name and language, everywhere they are shown. */
export async function updateAccount(ctx: SignedInContext, { name, locale }: UpdateAccount): Promise<void> {
  await ctx.db.user.update({ where: { id: ctx.user.id }, data: { name, locale }, select: { id: true } })
  await ctx.db.membership.updateMany({ where: { userId: ctx.user.id }, data: { name, locale } })
}

/** Asks for the current password, and ends every other session. */
export async function changePassword(ctx: SignedInContext, input: ChangePassword): Promise<void> {
  if (!(await consumeRateLimit(`password:account:${ctx.user.id}`, { limit: 10, windowSeconds: 900 }))) {
    throw new DomainError('RATE_LIMITED', 'rateLimited')
  }
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: ctx.user.id }, select: { passwordHash: true } })
  if (!(await verifyPassword(user.passwordHash, input.currentPassword))) {
    throw new DomainError('BAD_REQUEST', 'wrongPassword')
  }
  await replacePassword(ctx, ctx.user.id, await hashPassword(input.password), ctx.actor.sessionId)
}

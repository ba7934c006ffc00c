import 'server-only'
import { toLocale } from '@/i18n/locale'
import { DomainError } from '@/lib/errors'
import type { PlatformContext } from '@/server/api/platform-context'
import { emailTokenHash, issueEmailToken } from '@/server/auth/email-token'
import { hashPassword } from '@/server/auth/password'
import { clearRateLimit, consumeRateLimit, signInLimitOf } from '@/server/auth/rate-limit'
import { queueMail } from '@/server/mail/outgoing-mail'
import type { RequestPasswordReset, ResetPassword } from '../schema'

/** Sends a link to the account of this address, if there is one; the answer is the same either way. */
export async function requestPasswordReset(ctx: PlatformContext, { email }: RequestPasswordReset): Promise<void> {
  const isAllowed =
    (await consumeRateLimit(`reset:address:${ctx.ip}`, { limit: 30, windowSeconds: 3600 })) &&
    (await consumeRateLimit(`reset:account:${email}`, { limit: 5, windowSeconds: 3600 }))
  if (!isAllowed) throw new DomainError('RATE_LIMITED', 'rateLimited')
  const user = await ctx.db.user.findUnique({ where: { email }, select: { id: true, name: true, locale: true } })
  if (!user) return
  const tokenId = await issueEmailToken(ctx.db, ctx.now, { type: 'PASSWORD_RESET', userId: user.id, tenantId: null })
  await queueMail(ctx, {
    template: 'passwordReset',
    props: { tokenId, name: user.name },
    recipient: email,
    locale: toLocale(user.locale) ?? ctx.locale,
  })
}

/** Sets a new password by a single-use token, ends every session of the account, and lets it sign in again at once. */
export async function resetPassword(ctx: PlatformContext, { token, password }: ResetPassword): Promise<void> {
  if (!(await consumeRateLimit(`token:address:${ctx.ip}`, { limit: 300, windowSeconds: 3600 }))) {
    throw new DomainError('RATE_LIMITED', 'rateLimited')
  }
  const passwordHash = await hashPassword(password)
  // Using it and finding it unused is one statement, so that two requests cannot both succeed.
  const [used] = await ctx.db.emailToken.updateManyAndReturn({
    where: { tokenHash: emailTokenHash(token), type: 'PASSWORD_RESET', usedAt: null, expiresAt: { gt: ctx.now } },
    data: { usedAt: ctx.now },
    select: { userId: true },
  })
  if (!used?.userId) throw new DomainError('NOT_FOUND', 'linkNotValid')
  await replacePassword(ctx, used.userId, passwordHash, null)
  const { email } = await ctx.db.user.update({
    where: { id: used.userId },
    data: { emailVerifiedAt: ctx.now },
    select: { email: true },
  })
  await clearRateLimit(signInLimitOf(email))
}

/** Stores the hash, ends the account's sessions but `keepSessionId`, voids its open links, and tells the person. */
export async function replacePassword(
  ctx: PlatformContext,
  userId: string,
  passwordHash: string,
  keepSessionId: string | null,
): Promise<void> {
  const user = await ctx.db.user.update({
    where: { id: userId },
    data: { passwordHash },
    select: { email: true, name: true, locale: true },
  })
  await ctx.db.session.deleteMany({ where: { userId, ...(keepSessionId ? { id: { not: keepSessionId } } : {}) } })
  await ctx.db.emailToken.updateMany({
    where: { userId, type: 'PASSWORD_RESET', usedAt: null },
    data: { usedAt: ctx.now },
  })
  await queueMail(ctx, {
    template: 'passwordChanged',
    props: { name: user.name },
    recipient: user.email,
    locale: toLocale(user.locale) ?? ctx.locale,
  })
}

import 'server-only'
import { toLocale } from '@/i18n/locale'
import { DomainError } from '@/lib/errors'
import type { PlatformContext } from '@/server/api/platform-context'
import { readUnsubscribeToken } from '@/server/mail/unsubscribe-token'
import { DEFAULT_PREFERENCES, definedOf, FAMILIES, type Family } from '../policy'
import type { UnsubscribeToken, UpdateUnsubscribed } from '../schema'

const TOGGLES = {
  deadlines: true,
  content: true,
  results: true,
  conversations: true,
  community: true,
  rewards: true,
  account: true,
} as const satisfies Record<Family, true>

async function findReader(ctx: PlatformContext, token: string) {
  const known = readUnsubscribeToken(token)
  const membership = known
    ? await ctx.db.membership.findUnique({
        where: { id: known.membershipId },
        select: {
          id: true,
          tenantId: true,
          email: true,
          locale: true,
          tenant: { select: { name: true, locale: true } },
        },
      })
    : null
  if (!known || !membership) throw new DomainError('NOT_FOUND', 'linkNotValid')
  return { ...membership, families: FAMILIES.filter((family) => known.families.includes(family)) }
}

/** What the holder of the token can stop, and what they have stopped already. */
export async function findUnsubscribed(ctx: PlatformContext, { token }: UnsubscribeToken) {
  const { id, email, tenant, locale, families } = await findReader(ctx, token)
  const chosen = await ctx.db.emailPreference.findFirst({ where: { membershipId: id }, select: TOGGLES })
  const { frequency: _, ...byDefault } = DEFAULT_PREFERENCES
  return {
    email,
    tenantName: tenant.name,
    locale: toLocale(locale) ?? toLocale(tenant.locale) ?? 'en',
    families,
    toggles: chosen ?? byDefault,
  }
}

/** Stops the mails that the token came with; a second time changes nothing. */
export async function unsubscribe(ctx: PlatformContext, { token }: UnsubscribeToken): Promise<void> {
  const { families } = await findReader(ctx, token)
  await updateUnsubscribed(ctx, { token, changes: Object.fromEntries(families.map((family) => [family, false])) })
}

/** Stops or resumes mails of any family, for the holder of the token. */
export async function updateUnsubscribed(ctx: PlatformContext, { token, changes }: UpdateUnsubscribed): Promise<void> {
  const { id: membershipId, tenantId } = await findReader(ctx, token)
  await ctx.db.emailPreference.createMany({ data: [{ tenantId, membershipId }], skipDuplicates: true })
  await ctx.db.emailPreference.updateMany({ where: { tenantId, membershipId }, data: definedOf(changes) })
}

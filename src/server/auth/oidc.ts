import 'server-only'
import { z } from 'zod'
import { platformDb } from '@/server/db/platform-db'

const oidcProfile = z.object({
  email: z.email().toLowerCase(),
  email_verified: z.boolean().optional(),
  name: z.string().min(1).optional(),
})

type OidcIdentity = { provider: string; providerAccountId: string }

/** The user that an identity at a provider belongs to; null before its first accepted sign-in. */
export async function findOidcUserId({ provider, providerAccountId }: OidcIdentity): Promise<string | null> {
  const account = await platformDb.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { userId: true },
  })
  return account?.userId ?? null
}

// Entra sends no email_verified; with a directory's own issuer its addresses are the company's.
const vouchesForEmail = (provider: string, isVerified: boolean | undefined) =>
  isVerified ?? provider === 'microsoft-entra-id'

/**
 * Whether the identity may sign in: one that did before, or one whose verified address is a member's or has an
 * open invitation. Links the identity to that account, making it for somebody invited.
 */
export async function admitOidcIdentity(identity: OidcIdentity, profile: unknown): Promise<boolean> {
  if (await findOidcUserId(identity)) return true
  const parsed = oidcProfile.safeParse(profile)
  if (!parsed.success || !vouchesForEmail(identity.provider, parsed.data.email_verified)) return false
  const { email, name = email } = parsed.data
  const isKnown = await platformDb.membership.findFirst({
    where: { deactivatedAt: null, OR: [{ user: { email } }, { email, userId: null }] },
    select: { id: true },
  })
  if (!isKnown) return false
  const link = { provider: identity.provider, providerAccountId: identity.providerAccountId }
  // Not an upsert, which two browsers at once may both take for the first.
  await platformDb.user.createMany({ data: [{ email, name, emailVerifiedAt: new Date() }], skipDuplicates: true })
  const { id: userId } = await platformDb.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  await platformDb.account.createMany({ data: [{ ...link, userId }], skipDuplicates: true })
  return true
}

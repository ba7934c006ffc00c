import 'server-only'
import { env } from '@/env'
import type { Prisma } from '@/generated/prisma/client'
import { hmac, newId, sha256 } from '@/lib/random'

export const INVITATION_DAYS = 14
export const RESET_MINUTES = 60

const MINUTE_MS = 60_000
const LIFETIME_MS = { INVITE: INVITATION_DAYS * 1440 * MINUTE_MS, PASSWORD_RESET: RESET_MINUTES * MINUTE_MS }

/** The token of a row, never stored: known only to this server and whoever was sent the link. */
export const emailTokenOf = (tokenId: string) => `${tokenId}.${hmac(env.AUTH_SECRET, `email-token:${tokenId}`)}`

/** What the database keeps of it. */
export const emailTokenHash = (token: string) => sha256(token)

/** Where the person who was sent the token follows it. */
export const emailTokenUrl = (type: keyof typeof LIFETIME_MS, tokenId: string) =>
  `${env.APP_URL}/${type === 'INVITE' ? 'invitation' : 'reset-password'}/${emailTokenOf(tokenId)}`

type EmailTokenWriter = {
  emailToken: { create(args: { data: Prisma.EmailTokenUncheckedCreateInput }): Promise<unknown> }
}

type IssueEmailToken =
  | { type: 'INVITE'; membershipId: string; tenantId?: string }
  | { type: 'PASSWORD_RESET'; userId: string; tenantId: null }

/** Writes a new token in the caller's transaction and answers with its id, which is no secret. */
export async function issueEmailToken(db: EmailTokenWriter, now: Date, token: IssueEmailToken): Promise<string> {
  const id = newId()
  const expiresAt = new Date(now.getTime() + LIFETIME_MS[token.type])
  await db.emailToken.create({ data: { ...token, id, tokenHash: emailTokenHash(emailTokenOf(id)), expiresAt } })
  return id
}

type EmailTokensWriter = {
  emailToken: { createMany(args: { data: Prisma.EmailTokenUncheckedCreateInput[] }): Promise<unknown> }
}

/** A new invitation for each of these members, in one statement; answers with the tokens' ids by member. */
export async function issueInvitationTokens(
  db: EmailTokensWriter,
  now: Date,
  membershipIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map(membershipIds.map((membershipId) => [membershipId, newId()]))
  const expiresAt = new Date(now.getTime() + LIFETIME_MS.INVITE)
  await db.emailToken.createMany({
    data: [...ids].map(([membershipId, id]) => ({
      id,
      membershipId,
      type: 'INVITE',
      tokenHash: emailTokenHash(emailTokenOf(id)),
      expiresAt,
    })),
  })
  return ids
}

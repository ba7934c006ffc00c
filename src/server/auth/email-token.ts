import 'server-only'
import { env } from '@/env'
import { hmac, sha256 } from '@/lib/random'

export const INVITATION_DAYS = 14
export const RESET_MINUTES = 60

/** The token of a row, never stored: known only to this server and whoever was sent the link. */
export const emailTokenOf = (tokenId: string) => `${tokenId}.${hmac(env.AUTH_SECRET, `email-token:${tokenId}`)}`

/** What the database keeps of it. */
export const emailTokenHash = (token: string) => sha256(token)

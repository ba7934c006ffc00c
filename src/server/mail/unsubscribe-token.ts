import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { env } from '@/env'
import { hmac } from '@/lib/random'

/** Whose mails, and of which families, a link stops. */
export type Unsubscription = { membershipId: string; families: readonly string[] }

const signature = (text: string) => Buffer.from(hmac(env.AUTH_SECRET, `unsubscribe:${text}`))

/** Lets whoever was sent the mail stop such mails, and nothing else; it does not expire. */
export function unsubscribeTokenOf({ membershipId, families }: Unsubscription): string {
  const text = `${membershipId}.${[...families].sort().join('-')}`
  return `${text}.${signature(text)}`
}

/** What the token stands for, or null if this server did not make it. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  const [membershipId = '', families = '', signed = ''] = token.split('.')
  const [expected, given] = [signature(`${membershipId}.${families}`), Buffer.from(signed)]
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
  return { membershipId, families: families.split('-') }
}

/** Where a person follows it, and where a mail program does with one click (RFC 8058). */
export const unsubscribeUrls = (unsubscription: Unsubscription) => {
  const token = unsubscribeTokenOf(unsubscription)
  return { page: `${env.APP_URL}/unsubscribe/${token}`, oneClick: `${env.APP_URL}/api/unsubscribe/${token}` }
}

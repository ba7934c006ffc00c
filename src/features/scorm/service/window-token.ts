import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sha256 } from '@/lib/random'
import { compactId, toUuid } from './compact-id'

/** Which window of which tenant a token is of; that it is, the hash in its row says. */
export type WindowRef = { tenantId: string; sessionId: string; tokenHash: string }

/** A token for a new window; only its hash is stored. */
export function makeWindowToken(tenantId: string, sessionId: string) {
  const token = `${compactId(tenantId)}.${compactId(sessionId)}.${randomBytes(32).toString('base64url')}`
  return { token, tokenHash: sha256(token) }
}

const TOKEN = /^([0-9a-f]{32})\.([0-9a-f]{32})\.[\w-]{43}$/

/** What a token says it is of; null when it is none of ours. */
export function readWindowToken(token: string): WindowRef | null {
  const [, tenant, session] = TOKEN.exec(token) ?? []
  return tenant && session ? { tenantId: toUuid(tenant), sessionId: toUuid(session), tokenHash: sha256(token) } : null
}

/** Takes the same time however much of the hashes is alike. */
export function isSameHash(stored: string, given: string): boolean {
  const [one, other] = [Buffer.from(stored), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}

import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { env } from '@/env'
import { hmac, sha256 } from '@/lib/random'
import { compactId, toUuid } from './compact-id'

/** What a token opens: the files of one version of a package of one tenant. */
export type ContentScope = { tenantId: string; versionId: string }

const HALF_DAY = 12 * 3_600_000

const sign = (text: string) => hmac(env.AUTH_SECRET, `scorm-content:${text}`)

/** A version's files, and the other sites they may load from. */
export type Content = ContentScope & { allowedHosts: readonly string[] }

/**
 * Good for 12 to 24 hours, and the same for half a day, so that browsers keep the files between launches. What is
 * allowed comes with a file and is kept with it: where that changes, so does the token.
 */
export function signContent({ tenantId, versionId, allowedHosts }: Content, now: Date): string {
  const until = (Math.floor(now.getTime() / HALF_DAY) + 2) * HALF_DAY
  const policy = sha256(allowedHosts.join(' ')).slice(0, 8)
  const text = `${compactId(tenantId)}.${compactId(versionId)}.${until.toString(36)}.${policy}`
  return `${text}.${sign(text)}`
}

const TOKEN = /^(([0-9a-f]{32})\.([0-9a-f]{32})\.([0-9a-z]{1,10})\.[0-9a-f]{8})\.([\w-]{43})$/

/** What a token opens; null when it is none of ours or no longer good. */
export function readContentToken(token: string, now: Date): ContentScope | null {
  const [, text, tenant, version, until, signature] = TOKEN.exec(token) ?? []
  if (!text || !tenant || !version || !until || !signature) return null
  if (!timingSafeEqual(Buffer.from(sign(text)), Buffer.from(signature))) return null
  if (Number.parseInt(until, 36) <= now.getTime()) return null
  return { tenantId: toUuid(tenant), versionId: toUuid(version) }
}

/** Where a version's files are, ending in a slash; null when no origin is set up for them. */
export function contentAddress(content: Content, now: Date): string | null {
  const origin = env.CONTENT_URL?.replace('*', compactId(content.versionId))
  return origin ? `${origin}/${signContent(content, now)}/` : null
}

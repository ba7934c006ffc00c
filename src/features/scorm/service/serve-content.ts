import 'server-only'
import { buffer } from 'node:stream/consumers'
import { LRUCache } from 'lru-cache'
import { env } from '@/env'
import { sendStored } from '@/features/media/service/send-stored'
import { isContentHost } from '@/lib/content-host'
import { DomainError } from '@/lib/errors'
import { isStorableText } from '@/lib/storable-text'
import { tokenContext } from '@/server/api/token-context'
import { storage } from '@/server/storage/storage'
import { type ContentScope, readContentToken } from './content-token'
import { contentTypeOf, isSilentUtf8 } from './content-type'
import { PLAYER_PATH, sendPlayer, sendPlayerScript } from './serve-player'

const MAX_PAGE = 5_000_000
const REWRITTEN = /^\/api\/content(?=\/)/

/** Of pages, by their storage key, which never changes its content. */
const pageTypes = new LRUCache<string, string>({ max: 5000 })

async function typeOf(path: string, storagePath: string, size: number): Promise<string> {
  const type = contentTypeOf(path)
  if (type !== 'text/html' || size > MAX_PAGE) return type
  const known = pageTypes.get(storagePath)
  if (known) return known
  const full = isSilentUtf8(await buffer(await storage.open(storagePath))) ? `${type}; charset=utf-8` : type
  pageTypes.set(storagePath, full)
  return full
}

/** Content may run as it likes within its own origin; only the app may frame it. */
function policyFor(allowedHosts: readonly string[]) {
  const others = allowedHosts.map((host) => `https://${host}`).join(' ')
  return [
    `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval' ${others}`.trim(),
    `frame-ancestors 'self' ${new URL(env.APP_URL).origin}`,
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}

const nothing = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } })

function readPath(url: string) {
  const [, token = '', ...parts] = new URL(url).pathname.replace(REWRITTEN, '').split('/')
  try {
    const path = parts.map(decodeURIComponent).join('/').normalize('NFC')
    return isStorableText(path) ? { token, path } : null
  } catch {
    return null
  }
}

const findFile = ({ tenantId, versionId }: ContentScope, path: string) =>
  tokenContext(tenantId).db.scormFile.findFirst({
    where: { versionId, path },
    select: {
      number: true,
      size: true,
      checksum: true,
      version: { select: { package: { select: { allowedHosts: true } } } },
    },
  })

async function send(scope: ContentScope, path: string, headers: Headers) {
  if (path === PLAYER_PATH) return (await sendPlayer(scope)) ?? nothing(404)
  const file = await findFile(scope, path)
  if (!file) return nothing(404)
  const { number, size, checksum, version } = file
  const storagePath = `${scope.tenantId}/${scope.versionId}/${number}`
  return sendStored({
    storagePath,
    size,
    checksum,
    headers,
    shared: {
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': policyFor(version.package.allowedHosts),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-site',
      'referrer-policy': 'no-referrer',
    },
    described: { 'content-type': await typeOf(path, storagePath, size) },
  })
}

/**
 * Answers for a file of a package at the origin of packages. Who may have it is signed in the path: there is no session
 * there, and no cookie is looked at.
 */
export async function serveContent(request: Request, now = new Date()): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return nothing(405)
  const { host } = new URL(request.url)
  if (!isContentHost(env.CONTENT_URL, request.headers.get('host') ?? host)) return nothing(404)
  // One would answer in our place from the next launch on: for the player, and for pages without their policy.
  if (request.headers.get('service-worker') === 'script') return nothing(403)
  const asked = readPath(request.url)
  if (asked?.token === PLAYER_PATH) return (await sendPlayerScript(asked.path, request.headers)) ?? nothing(404)
  const scope = asked && readContentToken(asked.token, now)
  if (!scope) return nothing(403)
  try {
    const response = await send(scope, asked.path, request.headers)
    if (request.method === 'GET') return response
    await response.body?.cancel()
    return new Response(null, response)
  } catch (error) {
    if (error instanceof DomainError) return nothing(404)
    throw error
  }
}

import 'server-only'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { env } from '@/env'
import { playerScript } from '@/generated/scorm-player'
import { tokenContext } from '@/server/api/token-context'
import type { ContentScope } from './content-token'

/** Where the player is at the origin of packages: its page below a token, its script without one. No package has it. */
export const PLAYER_PATH = '~player'

const ENCODINGS = [
  ['br', (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
  ['gzip', (text: string) => promisify(gzip)(text)],
] as const

const compressed = new Map<string, Promise<Buffer>>()

function compress(accepted: string) {
  const known = accepted.split(',').map((part) => part.split(';')[0]?.trim())
  const found = ENCODINGS.find(([name]) => known.includes(name))
  if (!found) return null
  const [name, encode] = found
  const body = compressed.get(name) ?? encode(playerScript.script)
  compressed.set(name, body)
  return { name, body }
}

/** The script of the player by its own name, which changes with its content. */
export async function sendPlayerScript(path: string, headers: Headers): Promise<Response | null> {
  if (path !== playerScript.name) return null
  const packed = compress(headers.get('accept-encoding') ?? '')
  return new Response(packed ? new Uint8Array(await packed.body) : playerScript.script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'accept-encoding',
      ...(packed ? { 'content-encoding': packed.name } : {}),
    },
  })
}

const appOrigin = () => new URL(env.APP_URL).origin

/** It runs nothing but its script, talks to the app alone, and frames what the package may load. */
const policyFor = (allowedHosts: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'unsafe-inline'",
    `connect-src ${appOrigin()}`,
    `frame-src 'self' data: blob: ${allowedHosts.map((host) => `https://${host}`).join(' ')}`.trim(),
    `frame-ancestors ${appOrigin()}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const STYLE =
  'html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}html{overflow:hidden;background:#fff;color-scheme:light}'

const page = () => `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="app-origin" content="${appOrigin()}"><title>Mojster</title><style>${STYLE}</style></head>
<body><script src="/${PLAYER_PATH}/${playerScript.name}"></script></body></html>`

/** The page that holds a package's content and the API that it looks for; null for a version that is not there. */
export async function sendPlayer({ tenantId, versionId }: ContentScope): Promise<Response | null> {
  const version = await tokenContext(tenantId).db.scormPackageVersion.findFirst({
    where: { id: versionId },
    select: { package: { select: { allowedHosts: true } } },
  })
  if (!version) return null
  return new Response(page(), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policyFor(version.package.allowedHosts),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

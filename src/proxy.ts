import { type NextRequest, NextResponse } from 'next/server'
import { env } from './env'
import { isContentHost } from './lib/content-host'
import { isForeignWrite } from './lib/foreign-write'

/** Where other sites may write: what comes there proves itself, by a state or a token, and not by a cookie. */
const OPEN_TO_OTHERS = ['/api/auth/callback/', '/api/unsubscribe/', '/api/scorm/commit']

const TENANT_PATH = /^\/(?:api\/)?t\/([^/]+)/

function contentSecurityPolicy(nonce: string, isDevelopment: boolean) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Mantine and the editor set style attributes; styles cannot run code.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https://i.ytimg.com https://i.vimeocdn.com",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob: https:",
    `frame-src https://www.youtube-nocookie.com https://www.youtube.com https://player.vimeo.com ${env.CONTENT_URL ?? ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self' https:",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The host of course packages serves nothing else: no page and no procedure answers there. */
function serveContent({ nextUrl }: NextRequest) {
  return NextResponse.rewrite(new URL(`/api/content${nextUrl.pathname}${nextUrl.search}`, nextUrl))
}

/** Sets the security headers with a fresh nonce and says which tenant the address names. */
export function proxy(request: NextRequest) {
  if (isContentHost(env.CONTENT_URL, request.headers.get('host'))) return serveContent(request)
  if (isForeignWrite(request) && !OPEN_TO_OTHERS.some((path) => request.nextUrl.pathname.startsWith(path))) {
    return NextResponse.json({ error: 'This request came from another site.' }, { status: 403 })
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set('x-pathname', request.nextUrl.pathname + request.nextUrl.search)
  headers.delete('x-tenant-slug')
  const slug = TENANT_PATH.exec(request.nextUrl.pathname)?.[1]
  if (slug) headers.set('x-tenant-slug', slug)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

// Uploads go past it, because Next holds the body of what passes here in memory, cut at 10 MB; they check their origin
// themselves. Files go past it, because its policy would replace the stricter one that they are sandboxed by.
export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon.ico|api/t/[^/]+/upload$|t/[^/]+/files/).*)'],
}

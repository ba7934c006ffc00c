import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { createMember, createTenant, type TestTenant } from '@/test/factories'
import { PAGE, smallPackage } from '@/test/scorm-packages'
import { createScormSection, importArchive } from '@/test/scorm-scene'
import { contentAddress, signContent } from './service/content-token'
import { serveContent } from './service/serve-content'

const HOUR = 3_600_000
const now = new Date()

let tenant: TestTenant
let address: string
let versionId: string

beforeAll(async () => {
  tenant = await createTenant()
  const author = await createMember(tenant, { role: 'ADMIN' })
  const section = await createScormSection(tenant, author)
  const archive = await smallPackage({
    'a/čaša ½.js': 'const a = 1',
    'latin.html': Buffer.from('<p>\xe8</p>', 'latin1'),
    'meta.html': '<meta charset="windows-1250"><p>a</p>',
    'film.mp4': 'x'.repeat(1000),
  })
  versionId = (await importArchive(author, section, archive)).versionId ?? ''
  address = contentAddress({ tenantId: tenant.id, versionId, allowedHosts: [] }, now) ?? ''
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  serveContent(new Request(address + path, { headers, method }), now)

describe('content', () => {
  it('comes from another origin than the app, as what it is', async () => {
    expect(new URL(address).origin).not.toBe(new URL(env.APP_URL).origin)
    const page = await get('index.html?x=1')
    expect(await page.text()).toBe(PAGE)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('cache-control')).toContain('immutable')
    expect(page.headers.get('content-security-policy')).toContain(
      `frame-ancestors 'self' ${new URL(env.APP_URL).origin}`,
    )
    expect(page.headers.get('set-cookie')).toBeNull()
    const script = await get(`a/${encodeURIComponent('čaša ½.js')}`)
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript'])
  })

  it('is told its encoding only when it says nothing and is UTF-8', async () => {
    expect((await get('latin.html')).headers.get('content-type')).toBe('text/html')
    expect((await get('meta.html')).headers.get('content-type')).toBe('text/html')
  })

  it('can be asked for in part, or whether it has changed', async () => {
    const part = await get('film.mp4', { range: 'bytes=10-19' })
    expect([part.status, part.headers.get('content-range'), (await part.text()).length]).toEqual([
      206,
      'bytes 10-19/1000',
      10,
    ])
    expect((await get('film.mp4', { range: 'bytes=2000-' })).status).toBe(416)
    const etag = part.headers.get('etag') ?? ''
    expect((await get('film.mp4', { 'if-none-match': etag })).status).toBe(304)
    const head = await get('film.mp4', {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '1000', ''])
  })

  it('is no service worker, which would answer for the player and for pages without their policy', async () => {
    const path = `a/${encodeURIComponent('čaša ½.js')}`
    expect((await get(path, { 'service-worker': 'script', 'sec-fetch-dest': 'serviceworker' })).status).toBe(403)
  })

  it('is only what is in the package', async () => {
    for (const path of ['gone.html', '', 'a', '%2e%2e/x', '..%2f..%2fetc/passwd', 'index.html/', '%00']) {
      expect([403, 404]).toContain((await get(path)).status)
    }
    expect((await get('index.html', {}, 'POST')).status).toBe(405)
    expect((await get('index.html', { host: new URL(env.APP_URL).host })).status).toBe(404)
  })

  it('opens to a token of this tenant and version, while it is good', async () => {
    const statusOf = async (token: string, at = now) =>
      (await serveContent(new Request(`${new URL(address).origin}/${token}/index.html`), at)).status
    const token = signContent({ tenantId: tenant.id, versionId, allowedHosts: [] }, now)
    expect(await statusOf(token)).toBe(200)
    expect(await statusOf(token, new Date(now.getTime() + 11 * HOUR))).toBe(200)
    expect(await statusOf(token, new Date(now.getTime() + 24 * HOUR))).toBe(403)
    expect(await statusOf(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe(403)
    expect(await statusOf('x')).toBe(403)
    const other = await createTenant()
    expect(await statusOf(signContent({ tenantId: other.id, versionId, allowedHosts: [] }, now))).toBe(404)
  })

  it('that a browser has kept is asked for anew when what it may load from changes', async () => {
    const [none, one] = [[], ['cdn.example.com']].map((allowedHosts) =>
      contentAddress({ tenantId: tenant.id, versionId, allowedHosts }, now),
    )
    expect(one).not.toBe(none)
    expect((await serveContent(new Request(`${one}index.html`), now)).status).toBe(200)
  })
})

describe('the player', () => {
  it('is a page below the token that runs nothing but its script and talks to the app alone', async () => {
    const page = await get('~player')
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    const policy = page.headers.get('content-security-policy') ?? ''
    const app = new URL(env.APP_URL).origin
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      `connect-src ${app}`,
      `frame-ancestors ${app}`,
      "frame-src 'self' data: blob:",
    ]) {
      expect(policy.split('; ')).toContain(part)
    }
    expect(page.headers.get('set-cookie')).toBeNull()
  })

  it('has a script that browsers may keep, under the name of its content alone', async () => {
    const { origin } = new URL(address)
    const [, name] = /src="(\/~player\/[0-9a-f]{16}\.js)"/.exec(await (await get('~player')).text()) ?? []
    const script = async (path: string, headers = {}) => serveContent(new Request(origin + path, { headers }), now)
    const plain = await script(name ?? '')
    expect([plain.status, plain.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(plain.headers.get('cache-control')).toContain('immutable')
    const packed = await script(name ?? '', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    const text = brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()
    expect(text).toBe(await plain.text())
    expect((await script('/~player/0000000000000000.js')).status).toBe(404)
    expect((await script('/~player/')).status).toBe(404)
  })

  it('is there for a version that is, and for a token that is good', async () => {
    const { origin } = new URL(address)
    const other = signContent({ tenantId: (await createTenant()).id, versionId, allowedHosts: [] }, now)
    const statusOf = async (token: string) =>
      (await serveContent(new Request(`${origin}/${token}/~player`), now)).status
    expect([await statusOf(other), await statusOf('x')]).toEqual([404, 403])
  })
})

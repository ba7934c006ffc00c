import { createSocket, type Socket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from './address'
import { type FetchLimits, fetchSafely } from './fetch-safely'
import { internet, type Network } from './network'
import type { FetchRefused } from './refusal'

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const limits: FetchLimits = {
  timeoutMs: 5_000,
  maxBytes: 100_000,
  isCutAllowed: false,
  accepts: (type) => type === 'text/html',
  userAgent: 'Test/1',
}

async function serve(listener: RequestListener, host = '127.0.0.1') {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return (server.address() as AddressInfo).port
}

/** The network in which names mean this machine, and of it this one port may be reached. */
const onlyPort = (allowed: number, resolve: Network['resolve'] = async () => ['127.0.0.1']): Network => ({
  resolve,
  mayReach: ({ address, port }) =>
    (address === '127.0.0.1' && port === allowed) || internet.mayReach({ address, port }),
})

const refusalOf = (fetching: Promise<unknown>) =>
  fetching.then(
    () => 'FETCHED',
    (error: FetchRefused) => error.reason,
  )

describe('addresses', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254', '168.63.129.16'],
    ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.1.1'],
    ...['198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['64:ff9b:1::a00:1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '2002:a00:1::1', '3fff::1'],
    ...['fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%lo', 'fec0::1', 'ff02::1', '4000::1', 'localhost', ''],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('what is refused before anything is connected to', () => {
  it.each([
    ...['ftp://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'gopher://example.com/'],
    ...['https://user:secret@example.com/', 'http://user@example.com/', 'nothing'],
    ...['http://127.0.0.1/', 'http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.1/', 'http://0x7f000001/'],
    ...['http://127.1/', 'http://0/', 'http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/'],
    ...['http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[64:ff9b::7f00:1]/'],
    ...['http://[fe80::1]/', 'http://[fd00:ec2::254]/', 'http://[2002:7f00:1::]/', 'http://１２７.０.０.１/'],
    ...['http://8.8.8.8:22/', 'http://8.8.8.8:8080/', 'https://8.8.8.8:6379/', 'http://[2606:4700::1111]:25/'],
  ])('%s', async (address) => {
    expect(await refusalOf(fetchSafely(address, limits))).toBe('ADDRESS')
  })

  it.each(['http://localhost/', 'http://localhost./', 'http://LOCALHOST/'])('%s, by its name', async (address) => {
    const network = { ...internet, resolve: async () => ['127.0.0.1', '::1'] }
    expect(await refusalOf(fetchSafely(address, limits, network))).toBe('ADDRESS')
  })

  it('a name with one public and one private address', async () => {
    const network = { ...internet, resolve: async () => ['8.8.8.8', '10.0.0.1'] }
    expect(await refusalOf(fetchSafely('http://mixed.example/', limits, network))).toBe('ADDRESS')
  })

  it('a name without an address, and one that nobody can resolve', async () => {
    const none = { ...internet, resolve: async () => [] }
    expect(await refusalOf(fetchSafely('http://none.example/', limits, none))).toBe('UNREACHABLE')
    const failing = { ...internet, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
    expect(await refusalOf(fetchSafely('http://none.example/', limits, failing))).toBe('UNREACHABLE')
  })
})

/** A DNS server of this machine that answers each question with the next of the given addresses. */
async function serveNames(answers: readonly (readonly string[])[]) {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (question, { port, address }) => {
    const end = question.indexOf(0, 12) + 5
    const isA = question.readUInt16BE(end - 4) === 1
    if (isA)
      asked.push(
        question
          .subarray(13, end - 5)
          .toString('latin1')
          .replace(/[^\w-]/g, '.'),
      )
    const found = (answers[Math.min(asked.length, answers.length) - 1] ?? []).filter((ip) => ip.includes('.') === isA)
    const head = Buffer.from(question.subarray(0, 12))
    head.writeUInt16BE(0x8180, 2)
    head.writeUInt16BE(found.length, 6)
    head.writeUInt32BE(0, 8)
    const records = found.map((ip) => {
      const record = Buffer.from([0xc0, 12, 0, isA ? 1 : 28, 0, 1, 0, 0, 0, 0, 0, isA ? 4 : 16])
      const groups = ip.split(':').map((group) => Number.parseInt(group, 16))
      const bytes = isA ? ip.split('.').map(Number) : groups.flatMap((group) => [group >> 8, group & 255])
      return Buffer.concat([record, Buffer.from(bytes)])
    })
    socket.send(Buffer.concat([head, question.subarray(12, end), ...records]), port, address)
  })
  sockets.push(socket)
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const resolver = new Resolver({ timeout: 5_000, tries: 1 })
  resolver.setServers([`127.0.0.1:${socket.address().port}`])
  const orNone = (addresses: Promise<string[]>) => addresses.catch(() => [])
  const resolve = async (host: string) => {
    const v4 = await resolver.resolve4(host)
    return [...v4, ...(await orNone(resolver.resolve6(host)))]
  }
  return { resolve, asked }
}

describe('a name whose server changes its answer', () => {
  const PRIVATE = ['127.0.0.2', '10.0.0.1', '169.254.169.254', '192.168.1.1']

  it('is asked once for a fetch: what is connected to is what was checked', async () => {
    const port = await serve((_request, response) => response.writeHead(200, HTML).end('the checked one'))
    const { resolve, asked } = await serveNames([['127.0.0.1'], ...PRIVATE.map((address) => [address])])
    const at = () => fetchSafely(`http://rebinding.example:${port}/`, limits, onlyPort(port, resolve))
    expect((await at()).body.toString()).toBe('the checked one')
    expect(asked).toEqual(['rebinding.example'])
    for (const _address of PRIVATE) expect(await refusalOf(at())).toBe('ADDRESS')
    expect(asked).toHaveLength(1 + PRIVATE.length)
  })

  it('is refused at a redirect to itself', async () => {
    const requests: (string | undefined)[] = []
    const port = await serve(({ url }, response) => {
      requests.push(url)
      response.writeHead(302, { location: '/inside' }).end()
    })
    const { resolve, asked } = await serveNames([['127.0.0.1'], ['192.168.0.1']])
    const fetching = fetchSafely(`http://rebinding.example:${port}/`, limits, onlyPort(port, resolve))
    expect(await refusalOf(fetching)).toBe('ADDRESS')
    expect(requests).toEqual(['/'])
    expect(asked).toHaveLength(2)
  })

  it.each([
    ['a mapped one', '0:0:0:0:0:ffff:7f00:1'],
    ['a translated one', '64:ff9b:0:0:0:0:a00:1'],
    ['6to4', '2002:7f00:1:0:0:0:0:0'],
    ['a local one', 'fd00:ec2:0:0:0:0:0:254'],
  ])('is refused when it has a public address and beside it %s', async (_what, v6) => {
    const { resolve } = await serveNames([['8.8.8.8', v6]])
    expect(await resolve('mixed.example')).toHaveLength(2)
    expect(await refusalOf(fetchSafely('http://mixed.example/', limits, { ...internet, resolve }))).toBe('ADDRESS')
  })
})

describe('fetching', () => {
  it.each([
    'http://127.0.0.2/',
    'http://169.254.169.254/',
    'http://[::1]/',
    'http://2130706434/',
    'file:///etc/passwd',
    'http://user:secret@a.example/',
  ])('does not follow a redirect to %s', async (location) => {
    const port = await serve((_request, response) => response.writeHead(301, { location }).end())
    expect(await refusalOf(fetchSafely(`http://a.example:${port}/`, limits, onlyPort(port)))).toBe('ADDRESS')
  })

  it('follows five redirects and not six, without cookies', async () => {
    const cookies: unknown[] = []
    const port = await serve(({ url = '', headers }, response) => {
      cookies.push(headers.cookie ?? null, headers.authorization ?? null, headers.referer ?? null)
      const left = Number(url.slice(1))
      if (left === 0) response.writeHead(200, HTML).end('there')
      else response.writeHead(307, { location: `/${left - 1}`, 'set-cookie': 'a=b' }).end()
    })
    const { body, url } = await fetchSafely(`http://a.example:${port}/5`, limits, onlyPort(port))
    expect([body.toString(), url.pathname]).toEqual(['there', '/0'])
    expect(new Set(cookies)).toEqual(new Set([null]))
    expect(await refusalOf(fetchSafely(`http://a.example:${port}/6`, limits, onlyPort(port)))).toBe('REDIRECTS')
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('unpacks %s, and no more of a bomb than is allowed', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000))
    const port = await serve(({ url }, response) => {
      response.writeHead(200, { ...HTML, 'content-encoding': encoding })
      response.end(url === '/bomb' ? bomb : pack(Buffer.from('hello')))
    })
    const at = (path: string, changes: Partial<FetchLimits> = {}) =>
      fetchSafely(`http://a.example:${port}${path}`, { ...limits, ...changes }, onlyPort(port))
    expect((await at('/')).body.toString()).toBe('hello')
    expect(await refusalOf(at('/bomb'))).toBe('SIZE')
    expect((await at('/bomb', { isCutAllowed: true })).body).toHaveLength(limits.maxBytes)
  })

  it('refuses a body without an end, or takes its beginning', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, HTML)
      const more = () => {
        while (response.write('x'.repeat(10_000)));
      }
      response.on('drain', more)
      more()
    })
    const at = (isCutAllowed: boolean) =>
      fetchSafely(`http://a.example:${port}/`, { ...limits, isCutAllowed }, onlyPort(port))
    expect(await refusalOf(at(false))).toBe('SIZE')
    expect((await at(true)).body).toHaveLength(limits.maxBytes)
  })

  it.each(['headers', 'body', 'name'])('gives up when the %s does not come', async (what) => {
    const port = await serve((_request, response) => {
      if (what === 'body') response.writeHead(200, HTML).write('and then')
    })
    const network = onlyPort(port, what === 'name' ? () => new Promise(() => {}) : undefined)
    const waiting = fetchSafely(`http://a.example:${port}/`, { ...limits, timeoutMs: 100 }, network)
    expect(await refusalOf(waiting)).toBe('TIME')
  })

  it('refuses other types, other packing, and answers that are none', async () => {
    const port = await serve(({ url }, response) => {
      if (url === '/pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF')
      else if (url === '/none') response.writeHead(200).end('x')
      else if (url === '/packed') response.writeHead(200, { ...HTML, 'content-encoding': 'zstd' }).end('x')
      else if (url === '/broken') response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('not gzip')
      else if (url === '/cut') response.socket?.destroy()
      else response.writeHead(404, HTML).end('not found')
    })
    const at = (path: string) => refusalOf(fetchSafely(`http://a.example:${port}${path}`, limits, onlyPort(port)))
    expect([await at('/pdf'), await at('/none'), await at('/packed')]).toEqual(['TYPE', 'TYPE', 'TYPE'])
    expect([await at('/broken'), await at('/cut'), await at('/x')]).toEqual(['UNREACHABLE', 'UNREACHABLE', 'STATUS'])
  })
})

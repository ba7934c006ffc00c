import 'server-only'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { findAddresses, internet, type Network, parseTarget } from './network'
import { FetchRefused } from './refusal'

export type FetchLimits = {
  /** Of everything: names, redirects and the body; in milliseconds. */
  timeoutMs: number
  /** Of the body, unpacked; in bytes. */
  maxBytes: number
  /** Whether the beginning of a longer body will do. */
  isCutAllowed: boolean
  /** Of the answer's content type, in lower case and without parameters. */
  accepts: (contentType: string) => boolean
  userAgent: string
}

export type Fetched = { url: URL; contentType: string; body: Buffer }

const MAX_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MAX_HEADER_BYTES = 16_384

/** Hands out addresses that have been checked, whatever the name says by now. */
const fixedLookup =
  (addresses: readonly string[]): LookupFunction =>
  (_host, options, done) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }))
    const first = found[0]
    if (options.all) done(null, found)
    else done(null, first?.address ?? '', first?.family)
  }

type Attempt = { addresses: readonly string[]; signal: AbortSignal; userAgent: string }

/** One request without cookies, referrer, shared connections or anything that the process sends otherwise. */
const request = (url: URL, { addresses, signal, userAgent }: Attempt) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const send = url.protocol === 'https:' ? https.get : http.get
    send(
      url,
      {
        agent: false,
        lookup: fixedLookup(addresses),
        signal,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'gzip, deflate, br' },
      },
      resolve,
    ).on('error', reject)
  })

const UNPACKERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const

const isPacked = (encoding: string): encoding is keyof typeof UNPACKERS => Object.hasOwn(UNPACKERS, encoding)

/** The body as it was before it was packed; it unpacks no faster than it is read. */
function unpack(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity' || encoding === '') return response
  if (!isPacked(encoding)) throw new FetchRefused('TYPE')
  const unpacker = UNPACKERS[encoding]()
  response.once('error', (error) => unpacker.destroy(error))
  return response.pipe(unpacker)
}

async function readBody(response: IncomingMessage, { maxBytes, isCutAllowed }: FetchLimits): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpack(response)) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes && !isCutAllowed) throw new FetchRefused('SIZE')
    if (size >= maxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}

async function receive(url: URL, response: IncomingMessage, limits: FetchLimits): Promise<Fetched> {
  if (response.statusCode !== 200) throw new FetchRefused('STATUS')
  const contentType = response.headers['content-type'] ?? ''
  if (!limits.accepts(contentType.split(';')[0]?.trim().toLowerCase() ?? '')) throw new FetchRefused('TYPE')
  return { url, contentType, body: await readBody(response, limits) }
}

async function follow(start: URL, limits: FetchLimits, network: Network, signal: AbortSignal): Promise<Fetched> {
  let url = start
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const addresses = await findAddresses(url, network)
    signal.throwIfAborted()
    const response = await request(url, { addresses, signal, userAgent: limits.userAgent })
    try {
      const { location } = response.headers
      if (!REDIRECTS.has(response.statusCode ?? 0) || !location) return await receive(url, response, limits)
      url = parseTarget(location, url)
    } finally {
      response.destroy()
    }
  }
  throw new FetchRefused('REDIRECTS')
}

/** Rejects when the time is over, also where nothing else listens for that: a resolver, an unpacker. */
const timeOver = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new FetchRefused('TIME')), { once: true })
  })

/**
 * Fetches from an address that somebody else chose. It connects to exactly the addresses it has checked, and checks
 * again at each redirect; throws FetchRefused for whatever is not allowed or does not come.
 */
export async function fetchSafely(target: string, limits: FetchLimits, network = internet): Promise<Fetched> {
  const url = parseTarget(target)
  const signal = AbortSignal.timeout(limits.timeoutMs)
  try {
    return await Promise.race([follow(url, limits, network, signal), timeOver(signal)])
  } catch (cause) {
    if (cause instanceof FetchRefused) throw cause
    throw new FetchRefused(signal.aborted ? 'TIME' : 'UNREACHABLE', { cause })
  }
}

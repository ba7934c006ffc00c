import 'server-only'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { env } from '@/env'
import { logger } from '@/lib/logger'

/** Who asked has left: a lesson was closed while it loaded. */
const LEFT = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE']

type Serve = (request: Request) => Promise<Response>

async function answer(serve: Serve, incoming: IncomingMessage, outgoing: ServerResponse) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === 'string') headers.set(name, value)
  const request = new Request(new URL(incoming.url ?? '/', env.CONTENT_URL ?? undefined), {
    method: incoming.method ?? 'GET',
    headers,
  })
  const response = await serve(request)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body) await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), outgoing)
  else outgoing.end()
}

const KEY = Symbol.for('mojster.content')

/** Opens the port of course packages, where it is one of this machine's own beside that of the app. */
export function listenForContent(serve: Serve): void {
  const { hostname, port, protocol } = new URL(env.CONTENT_URL?.replace('*.', 'any.') ?? env.APP_URL)
  const isOurs = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname)
  const holder: typeof globalThis & { [KEY]?: boolean } = globalThis
  if (!isOurs || port === new URL(env.APP_URL).port || holder[KEY]) return
  holder[KEY] = true
  const server = createServer((incoming, outgoing) => {
    answer(serve, incoming, outgoing).catch((err) => {
      if (!LEFT.includes(err?.code)) logger.warn({ err }, 'a file of a course package was not sent')
      outgoing.destroy()
    })
  })
  server.on('error', (err) => logger.warn({ err }, 'course packages cannot be served from this process'))
  server.listen(Number(port), hostname).unref()
}

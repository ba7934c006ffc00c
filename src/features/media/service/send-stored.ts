import 'server-only'
import { Readable } from 'node:stream'
import { notFound } from '@/lib/errors'
import { type ByteRange, storage } from '@/server/storage/storage'
import { parseRange } from '../policy'

const open = async (storagePath: string, range?: ByteRange) =>
  Readable.toWeb(await storage.open(storagePath, range)) as ReadableStream<Uint8Array<ArrayBuffer>>

/** Whether the browser already has this very file. What is stored never changes. */
const isKnown = (headers: Headers, etag: string) =>
  (headers.get('if-none-match') ?? '').split(',').some((tag) => [etag, `W/${etag}`, '*'].includes(tag.trim()))

type StoredFile = {
  storagePath: string
  size: number
  checksum: string
  /** What was asked for. */
  headers: Headers
  /** Headers of every answer, and those that describe the content. */
  shared: Record<string, string>
  described: Record<string, string>
}

/** Answers with a stored file, the part of it that is asked for, or that the browser has it. */
export async function sendStored({ storagePath, size, checksum, headers, ...rest }: StoredFile): Promise<Response> {
  const etag = `"${checksum}"`
  const shared = { ...rest.shared, etag, 'accept-ranges': 'bytes' }
  if (isKnown(headers, etag)) return new Response(null, { status: 304, headers: shared })
  if (!(await storage.stat(storagePath))) throw notFound()
  const described = { ...shared, ...rest.described }
  const ifRange = headers.get('if-range')
  const range = ifRange === null || ifRange === etag ? parseRange(headers.get('range'), size) : null
  if (range === 'UNSATISFIABLE') {
    return new Response(null, { status: 416, headers: { ...shared, 'content-range': `bytes */${size}` } })
  }
  if (!range) {
    return new Response(await open(storagePath), { headers: { ...described, 'content-length': String(size) } })
  }
  return new Response(await open(storagePath, range), {
    status: 206,
    headers: {
      ...described,
      'content-range': `bytes ${range.start}-${range.end}/${size}`,
      'content-length': String(range.end - range.start + 1),
    },
  })
}

import 'server-only'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { type ByteRange, storage } from '@/server/storage/storage'
import { contentDisposition, parseRange } from '../policy'

type FileRequest = { assetId: string; headers: Headers }

const open = async (storagePath: string, range?: ByteRange) =>
  Readable.toWeb(await storage.open(storagePath, range)) as ReadableStream<Uint8Array<ArrayBuffer>>

/** Whether the browser already has this very file. What an id names never changes. */
const isKnown = (headers: Headers, etag: string) =>
  (headers.get('if-none-match') ?? '').split(',').some((tag) => [etag, `W/${etag}`, '*'].includes(tag.trim()))

/**
 * Sends a file of the tenant, or the part that is asked for. Another tenant's file and one that never was answer
 * alike. It is sandboxed: whatever it holds can neither run nor read anything of this site.
 */
export async function sendFile(ctx: TenantContext, { assetId, headers }: FileRequest): Promise<Response> {
  if (!z.uuid().safeParse(assetId).success) throw notFound()
  const asset = await ctx.db.mediaAsset.findUnique({
    where: { id: assetId, status: 'READY' },
    select: { storagePath: true, fileName: true, contentType: true, size: true, checksum: true },
  })
  if (!asset) throw notFound()
  const { storagePath, fileName, contentType, size, checksum } = asset
  const etag = `"${checksum}"`
  const shared = {
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  }
  if (isKnown(headers, etag)) return new Response(null, { status: 304, headers: shared })
  if (!(await storage.stat(storagePath))) throw notFound()
  const described = {
    ...shared,
    'content-type': contentType,
    'content-disposition': contentDisposition(contentType, fileName),
  }
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

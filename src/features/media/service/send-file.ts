import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { contentDisposition } from '../policy'
import { sendStored } from './send-stored'

type FileRequest = { assetId: string; headers: Headers }

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
  const shared = {
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  }
  const described = {
    'content-type': contentType,
    'content-disposition': contentDisposition(contentType, fileName),
  }
  return sendStored({ storagePath, size, checksum, headers, shared, described })
}

import 'server-only'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { logger } from '@/lib/logger'
import { newId } from '@/lib/random'
import type { TenantDb } from '@/server/db/tenant-db'
import { internet } from '@/server/fetch/network'
import { storage } from '@/server/storage/storage'
import { fetchPage, fetchPicture, orNull } from './fetch-page'

type Tenant = { id: string; db: TenantDb }

/** The picture as a file of the tenant; a link without one is as good. */
async function storePicture(tenant: Tenant, content: Buffer): Promise<string> {
  const id = newId()
  const storagePath = `${tenant.id}/${id}`
  await storage.put(storagePath, Readable.from([content]))
  try {
    await tenant.db.mediaAsset.create({
      data: {
        id,
        type: 'IMAGE',
        storagePath,
        fileName: 'preview.webp',
        contentType: 'image/webp',
        size: content.length,
        checksum: createHash('sha256').update(content).digest('hex'),
      },
      select: { id: true },
    })
  } catch (error) {
    await storage.delete(storagePath).catch((err) => logger.warn({ err, storagePath }, 'file without a row was left'))
    throw error
  }
  return id
}

/**
 * Looks at the page that a post leads to and keeps what it says of itself, its picture as a file of this site. A page
 * that cannot be looked at is no reason to try again by itself.
 */
export async function storePreview(tenant: Tenant, postId: string, network = internet): Promise<void> {
  const { db } = tenant
  const post = await db.mentorRadarPost.findUnique({
    where: { id: postId, previewStatus: 'PENDING' },
    select: { url: true },
  })
  if (!post) return
  const page = await orNull(fetchPage(post.url, network))
  const picture = page?.imageUrl ? await orNull(fetchPicture(page.imageUrl, network)) : null
  const imageAssetId = picture ? await storePicture(tenant, picture) : null
  await db.mentorRadarPost.updateMany({
    where: { id: postId },
    data: page
      ? {
          previewStatus: 'READY',
          previewTitle: page.title || null,
          previewText: page.description || null,
          siteName: page.siteName,
          imageAssetId,
        }
      : { previewStatus: 'FAILED' },
  })
}

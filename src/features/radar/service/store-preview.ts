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

/** Not shown yet; one that has failed is looked at again when somebody brings its job back. */
const isOpen = (postId: string) => ({ id: postId, previewStatus: { not: 'READY' } }) as const

type Preview = { previewTitle: string | null; previewText: string | null; siteName: string }

/** What the page says of itself and the picture as a file of the tenant: both or, when another was first, nothing. */
async function keep({ id: tenantId, db }: Tenant, postId: string, preview: Preview, content: Buffer | null) {
  const imageAssetId = content ? newId() : null
  const storagePath = `${tenantId}/${imageAssetId}`
  if (content) await storage.put(storagePath, Readable.from([content]))
  const isKept = await db
    .$transaction(async (tx) => {
      if (imageAssetId && content)
        await tx.mediaAsset.create({
          data: { id: imageAssetId, storagePath, ...fileOf(content) },
          select: { id: true },
        })
      const { count } = await tx.mentorRadarPost.updateMany({
        where: isOpen(postId),
        data: { ...preview, previewStatus: 'READY', imageAssetId },
      })
      if (count === 0 && imageAssetId) await tx.mediaAsset.delete({ where: { id: imageAssetId }, select: { id: true } })
      return count > 0
    })
    .catch(async (error) => {
      if (content) await dropFile(storagePath)
      throw error
    })
  if (content && !isKept) await dropFile(storagePath)
}

const fileOf = (content: Buffer) =>
  ({
    type: 'IMAGE',
    fileName: 'preview.webp',
    contentType: 'image/webp',
    size: content.length,
    checksum: createHash('sha256').update(content).digest('hex'),
  }) as const

const dropFile = (storagePath: string) =>
  storage.delete(storagePath).catch((err) => logger.warn({ err, storagePath }, 'file without a row was left'))

/** Says that the page could not be looked at; whoever posted it can have it tried again. */
export async function failPreview(db: Pick<TenantDb, 'mentorRadarPost'>, postId: string): Promise<void> {
  await db.mentorRadarPost.updateMany({
    where: { id: postId, previewStatus: 'PENDING' },
    data: { previewStatus: 'FAILED' },
  })
}

/**
 * Looks at the page that a post leads to and keeps what it says of itself, its picture as a file of this site. A page
 * that cannot be looked at is no reason to try again by itself.
 */
export async function storePreview(tenant: Tenant, postId: string, network = internet): Promise<void> {
  const post = await tenant.db.mentorRadarPost.findUnique({ where: isOpen(postId), select: { url: true } })
  if (!post) return
  const page = await orNull(fetchPage(post.url, network))
  if (!page) return failPreview(tenant.db, postId)
  const picture = page.imageUrl ? await orNull(fetchPicture(page.imageUrl, network)) : null
  const preview = { previewTitle: page.title || null, previewText: page.description || null, siteName: page.siteName }
  await keep(tenant, postId, preview, picture)
}

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { MediaAssetType } from '@/generated/prisma/enums'
import { newId } from '@/lib/random'
import { storage } from '@/server/storage/storage'
import type { Rows } from '@/test/rows'

const MEDIA = path.join(import.meta.dirname, '..', 'media')

const CONTENT_TYPES: Record<string, { contentType: string; type: MediaAssetType }> = {
  '.png': { contentType: 'image/png', type: 'IMAGE' },
  '.webp': { contentType: 'image/webp', type: 'IMAGE' },
  '.mp4': { contentType: 'video/mp4', type: 'VIDEO' },
  '.pdf': { contentType: 'application/pdf', type: 'DOCUMENT' },
}

/** Stores a file for the tenant, adds its row and returns the asset's id and size in bytes. */
export async function addAsset(rows: Rows, tenantId: string, fileName: string, content: Buffer) {
  const id = newId()
  const kind = CONTENT_TYPES[path.extname(fileName)]
  if (!kind) throw new Error(`No content type for ${fileName}`)
  const storagePath = `${tenantId}/${id}`
  await storage.put(storagePath, Readable.from([content]))
  rows.mediaAsset.push({
    ...kind,
    id,
    fileName,
    storagePath,
    size: content.length,
    checksum: createHash('sha256').update(content).digest('hex'),
  })
  return { id, size: content.length }
}

/** Stores each named file of prisma/demo/media once. */
export function mediaLibrary(rows: Rows, tenantId: string) {
  const stored = new Map<string, Promise<string>>()
  return (fileName: string): Promise<string> => {
    const asset =
      stored.get(fileName) ??
      readFile(path.join(MEDIA, fileName)).then(
        async (content) => (await addAsset(rows, tenantId, fileName, content)).id,
      )
    stored.set(fileName, asset)
    return asset
  }
}

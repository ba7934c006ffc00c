import 'server-only'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { MAX_IMAGE_PIXELS } from '@/features/media/schema'
import { type FetchLimits, fetchSafely } from '@/server/fetch/fetch-safely'
import { internet } from '@/server/fetch/network'
import { FetchRefused } from '@/server/fetch/refusal'
import { parsePage } from './parse-page'

const FORMATS = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']

const COMMON = { timeoutMs: 8_000, userAgent: 'Mozilla/5.0 (compatible; MojsterPreview/1.0)' }

const PAGE: FetchLimits = {
  ...COMMON,
  maxBytes: 1_000_000,
  isCutAllowed: true,
  accepts: (type) => type === 'text/html' || type === 'application/xhtml+xml',
}

const IMAGE: FetchLimits = {
  ...COMMON,
  maxBytes: 5_000_000,
  isCutAllowed: false,
  accepts: (type) => FORMATS.includes(type),
}

/** What the page says of itself. Throws FetchRefused for what may not or cannot be fetched. */
export const fetchPage = async (url: string, network = internet) => parsePage(await fetchSafely(url, PAGE, network))

/** The picture, small and drawn anew, so that nothing of the foreign file is kept. */
export async function fetchPicture(url: string, network = internet): Promise<Buffer> {
  const { body } = await fetchSafely(url, IMAGE, network)
  const found = await fileTypeFromBuffer(body)
  if (!found || !FORMATS.includes(found.mime)) throw new FetchRefused('TYPE')
  try {
    return await sharp(body, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error' })
      .rotate()
      .resize(640, 360, { fit: 'cover', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer()
  } catch (cause) {
    throw new FetchRefused('TYPE', { cause })
  }
}

/** What was refused or did not come is nothing; anything else is a fault of ours. */
export async function orNull<T>(fetching: Promise<T>): Promise<T | null> {
  try {
    return await fetching
  } catch (error) {
    if (error instanceof FetchRefused) return null
    throw error
  }
}

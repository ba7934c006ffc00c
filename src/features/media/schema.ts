import * as z from 'zod'
import type { AttachmentType, MediaAssetType } from '@/generated/prisma/enums'

export const UPLOAD_PURPOSES = ['COVER', 'LOGO', 'ATTACHMENT', 'VIDEO', 'REWARD', 'SCORM'] as const
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number]

type FileKind = { asset: MediaAssetType; attachment: AttachmentType; extensions: readonly string[] }

const image = (...extensions: string[]): FileKind => ({ asset: 'IMAGE', attachment: 'IMAGE', extensions })
const document = (attachment: AttachmentType, ...extensions: string[]): FileKind => ({
  asset: 'DOCUMENT',
  attachment,
  extensions,
})
const video = (...extensions: string[]): FileKind => ({ asset: 'VIDEO', attachment: 'OTHER', extensions })

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'

/** Everything that may be stored. Nothing in it can run in a page: no SVG, no HTML, no macros, and of archives course packages only. */
export const FILE_KINDS: Record<string, FileKind> = {
  'image/png': image('png'),
  'image/jpeg': image('jpg', 'jpeg'),
  'image/webp': image('webp'),
  'image/gif': image('gif'),
  'application/pdf': document('PDF', 'pdf'),
  [`${OFFICE}.wordprocessingml.document`]: document('WORD', 'docx'),
  [`${OFFICE}.spreadsheetml.sheet`]: document('OTHER', 'xlsx'),
  [`${OFFICE}.presentationml.presentation`]: document('OTHER', 'pptx'),
  [`${OPEN}.text`]: document('WORD', 'odt'),
  [`${OPEN}.spreadsheet`]: document('OTHER', 'ods'),
  [`${OPEN}.presentation`]: document('OTHER', 'odp'),
  'video/mp4': video('mp4', 'm4v'),
  'video/webm': video('webm'),
  'application/zip': { asset: 'SCORM', attachment: 'OTHER', extensions: ['zip'] },
}

const MB = 1_000_000

/** Largest size of a file, in bytes. */
export const MAX_BYTES: Record<FileKind['asset'], number> = {
  IMAGE: 5 * MB,
  DOCUMENT: 50 * MB,
  VIDEO: 500 * MB,
  SCORM: 1024 ** 3,
}

/** Widest or tallest picture, in pixels, and the most pixels of one: what a browser decodes without harm. */
export const MAX_IMAGE_SIDE = 10_000
export const MAX_IMAGE_PIXELS = 40_000_000

const ASSETS: Record<UploadPurpose, readonly FileKind['asset'][]> = {
  COVER: ['IMAGE'],
  LOGO: ['IMAGE'],
  ATTACHMENT: ['DOCUMENT', 'IMAGE'],
  VIDEO: ['VIDEO'],
  REWARD: ['IMAGE'],
  SCORM: ['SCORM'],
}

/** The content types that a purpose takes. */
export const acceptedTypes = (purpose: UploadPurpose): string[] =>
  Object.entries(FILE_KINDS)
    .filter(([, kind]) => ASSETS[purpose].includes(kind.asset))
    .map(([contentType]) => contentType)

export const maxBytesOf = (purpose: UploadPurpose) => Math.max(...ASSETS[purpose].map((asset) => MAX_BYTES[asset]))

export const uploadRequest = z.strictObject({
  purpose: z.enum(UPLOAD_PURPOSES),
  fileName: z.string().min(1).max(500),
  /** As the browser says it; believed only when the content agrees. */
  contentType: z.string().max(200),
  /** As announced; null when it is not. */
  size: z.number().int().nonnegative().nullable(),
})

export type UploadRequest = z.infer<typeof uploadRequest>

export const uploadedAsset = z.object({
  id: z.uuid(),
  fileName: z.string(),
  contentType: z.string(),
  fileType: z.enum(['PDF', 'WORD', 'IMAGE', 'OTHER']),
  size: z.number().int(),
})

/** What the upload route answers. */
export type UploadedAsset = z.infer<typeof uploadedAsset>

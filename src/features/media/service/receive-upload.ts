import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { fileTypeFromFile } from 'file-type'
import { imageSizeFromFile } from 'image-size/fromFile'
import { writeAudit } from '@/features/audit/service'
import { DAY_MS } from '@/lib/day'
import { DomainError } from '@/lib/errors'
import { logger } from '@/lib/logger'
import { newId } from '@/lib/random'
import type { MemberRequest } from '@/server/api/answer-member'
import { enqueueJob } from '@/server/jobs/enqueue'
import { storage } from '@/server/storage/storage'
import { dropUnusedArchive } from '../jobs'
import { agreesWithContent, cleanFileName } from '../policy'
import {
  acceptedTypes,
  FILE_KINDS,
  MAX_BYTES,
  MAX_IMAGE_PIXELS,
  MAX_IMAGE_SIDE,
  maxBytesOf,
  type UploadedAsset,
  type UploadPurpose,
  type UploadRequest,
} from '../schema'

type Body = ReadableStream<Uint8Array>
type ReceivedFile = { path: string; size: number; checksum: string }

const tooLarge = (bytes: number) =>
  new DomainError('LIMIT_REACHED', 'fileTooLarge', { megabytes: Math.floor(bytes / 1_000_000) })

/** Writes the body to a file outside the storage, and no more of it than allowed. */
async function receive(body: Body, file: string, maxBytes: number): Promise<ReceivedFile> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > maxBytes) return done(tooLarge(maxBytes))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(Readable.fromWeb(body), measure, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  if (size === 0) throw new DomainError('BAD_REQUEST', 'fileEmpty')
  return { path: file, size, checksum: hash.digest('hex') }
}

/** What an archive holds makes some take it for a document or a program: as a package any archive is one. */
async function findType(file: ReceivedFile, purpose: UploadPurpose) {
  if (purpose !== 'SCORM') return fileTypeFromFile(file.path).catch(() => undefined)
  const [start] = await createReadStream(/* turbopackIgnore: true */ file.path, { end: 3 }).toArray()
  return ['504b0304', '504b0506'].includes(start.toString('hex')) ? { mime: 'application/zip' } : undefined
}

/** What the file really is. Throws unless that is allowed here and is what the browser said. */
async function inspect(file: ReceivedFile, { purpose, contentType: announced }: UploadRequest) {
  const found = await findType(file, purpose)
  const kind = found && FILE_KINDS[found.mime]
  if (!found || !kind || !acceptedTypes(purpose).includes(found.mime)) {
    throw new DomainError('BAD_REQUEST', `fileTypeOf${purpose}`)
  }
  if (!agreesWithContent(announced, found.mime)) throw new DomainError('BAD_REQUEST', 'fileTypeLies')
  if (file.size > MAX_BYTES[kind.asset]) throw tooLarge(MAX_BYTES[kind.asset])
  if (kind.asset === 'IMAGE') await requireBoundedImage(file)
  return { contentType: found.mime, kind }
}

async function requireBoundedImage(file: ReceivedFile) {
  const { width, height } = await imageSizeFromFile(file.path).catch(() => ({ width: 0, height: 0 }))
  if (width < 1 || height < 1) throw new DomainError('BAD_REQUEST', 'imageUnreadable')
  if (Math.max(width, height) > MAX_IMAGE_SIDE || width * height > MAX_IMAGE_PIXELS) {
    throw new DomainError('BAD_REQUEST', 'imageTooLarge', { side: MAX_IMAGE_SIDE })
  }
}

/**
 * Takes a file in: counted while it streams, judged by its content, and stored only then; its row and its audit row
 * come in one transaction.
 */
export async function receiveUpload(ctx: MemberRequest, input: UploadRequest, body: Body): Promise<UploadedAsset> {
  const maxBytes = maxBytesOf(input.purpose)
  if (input.size !== null && input.size > maxBytes) throw tooLarge(maxBytes)
  const staged = await storage.stage()
  try {
    const file = await receive(body, staged.path, maxBytes)
    const { contentType, kind } = await inspect(file, input)
    const id = newId()
    const storagePath = `${ctx.tenant.id}/${id}`
    const fileName = cleanFileName(input.fileName, contentType)
    const { size, checksum } = file
    await staged.keep(storagePath)
    try {
      await ctx.inTransaction(async (tx) => {
        await tx.db.mediaAsset.create({
          data: {
            id,
            type: kind.asset,
            storagePath,
            fileName,
            contentType,
            size,
            checksum,
            uploadedById: ctx.member.id,
          },
          select: { id: true },
        })
        await writeAudit(tx, {
          action: 'ASSET_UPLOADED',
          entityType: 'MediaAsset',
          entityId: id,
          entityName: fileName,
          changes: { contentType: { to: contentType }, size: { to: size } },
        })
        if (kind.asset !== 'SCORM') return
        const startAfter = new Date(ctx.now.getTime() + DAY_MS)
        await enqueueJob(tx, dropUnusedArchive, { assetId: id }, { startAfter })
      })
    } catch (error) {
      await storage.delete(storagePath).catch((err) => logger.warn({ err, storagePath }, 'file without a row was left'))
      throw error
    }
    return { id, fileName, contentType, fileType: kind.attachment, size }
  } finally {
    await staged.discard()
  }
}

import 'server-only'
import { type Readable, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, type RandomAccessReader, type ZipFile } from 'yauzl'
import { ARCHIVE_LIMITS } from '../policy'
import { checkedPath, entryName, isClutter } from './archive-path'
import { PackageRefused } from './refusal'

export type ArchiveFile = { path: string; size: number; entry: Entry }

export type Archive = {
  /** The files in the order of the archive, without folders and clutter. */
  files: readonly ArchiveFile[]
  totalSize: number
  /** The content of a file; the stream fails unless it is as long as announced and its check sum is right. */
  open(file: ArchiveFile): Promise<Readable>
  read(file: ArchiveFile): Promise<Buffer>
  close(): void
}

const FILE_TYPE = 0o170000
const [NO_TYPE, FILE, FOLDER] = [0, 0o100000, 0o040000]
const [STORED, DEFLATED] = [0, 8]

function requirePlain(entry: Entry, path: string) {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (type !== NO_TYPE && type !== FILE && type !== FOLDER) throw new PackageRefused('symlink', { file: path })
  if (entry.isEncrypted()) throw new PackageRefused('encrypted', { file: path })
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new PackageRefused('compression', { file: path })
  }
}

function requireBounded({ compressedSize, uncompressedSize }: Entry, path: string) {
  const { fileSize, ratio, ratioFrom } = ARCHIVE_LIMITS
  if (uncompressedSize > fileSize) throw new PackageRefused('fileTooLarge', { file: path })
  if (uncompressedSize > ratioFrom && uncompressedSize > compressedSize * ratio) {
    throw new PackageRefused('bomb', { file: path })
  }
}

/** Collects the files; throws for whatever no honest tool puts into a package. */
class Listing {
  readonly files: ArchiveFile[] = []
  totalSize = 0
  private packedSize = 0
  private readonly offsets = new Set<number>()
  /** Every file and folder by its path in lower case. */
  private readonly known = new Map<string, { path: string; isFile: boolean }>()

  constructor(private readonly archiveSize: number) {}

  add(entry: Entry) {
    const path = checkedPath(entryName(entry))
    requirePlain(entry, path)
    requireBounded(entry, path)
    this.measure(entry, path)
    if (path.endsWith('/')) return this.claimFolders(path)
    this.claimFolders(path.slice(0, path.lastIndexOf('/') + 1))
    this.claim(path, true)
    if (isClutter(path)) return
    this.files.push({ path, size: entry.uncompressedSize, entry })
    if (this.files.length > ARCHIVE_LIMITS.files) {
      throw new PackageRefused('tooManyFiles', { limit: ARCHIVE_LIMITS.files })
    }
  }

  private measure({ compressedSize, uncompressedSize, relativeOffsetOfLocalHeader }: Entry, path: string) {
    this.packedSize += compressedSize
    this.totalSize += uncompressedSize
    if (this.offsets.has(relativeOffsetOfLocalHeader) || this.packedSize > this.archiveSize) {
      throw new PackageRefused('overlap', { file: path })
    }
    this.offsets.add(relativeOffsetOfLocalHeader)
    if (this.totalSize > ARCHIVE_LIMITS.totalSize) throw new PackageRefused('tooLarge')
  }

  private claimFolders(path: string) {
    const parts = path.split('/').slice(0, -1)
    for (const [index] of parts.entries()) this.claim(parts.slice(0, index + 1).join('/'), false)
  }

  private claim(path: string, isFile: boolean) {
    const key = path.toLowerCase()
    const before = this.known.get(key)
    if (!before) return this.known.set(key, { path, isFile })
    if (before.path !== path) throw new PackageRefused('caseCollision', { file: path, other: before.path })
    if (before.isFile !== isFile) throw new PackageRefused('fileAndFolder', { file: path })
    if (isFile) throw new PackageRefused('duplicate', { file: path })
  }
}

const isLyingSize = (error: unknown) =>
  error instanceof Error && /bytes in the stream|size mismatch/.test(error.message)

const toRefusal = (error: unknown, file: string) =>
  error instanceof PackageRefused ? error : new PackageRefused(isLyingSize(error) ? 'wrongSize' : 'damaged', { file })

/** Lets the bytes through while their sum is as the archive says. */
function checkSum({ crc32: expected }: Entry, file: string) {
  let sum = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush: (done) => done(sum === expected ? null : new PackageRefused('damaged', { file })),
  })
}

async function openEntry(zip: ZipFile, { entry, path }: ArchiveFile): Promise<Readable> {
  const checked = checkSum(entry, path)
  try {
    const content = await zip.openReadStreamPromise(entry)
    content.on('error', (error) => checked.destroy(toRefusal(error, path)))
    return content.pipe(checked).on('error', () => content.destroy())
  } catch (error) {
    throw toRefusal(error, path)
  }
}

const OPTIONS = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false }

/** Reads what is in an archive, and none of the files; throws PackageRefused for one that is not safe to unpack. */
export async function openArchive(reader: RandomAccessReader, size: number): Promise<Archive> {
  const zip = await fromRandomAccessReaderPromise(reader, size, OPTIONS).catch(() => {
    throw new PackageRefused('notZip')
  })
  try {
    if (zip.entryCount > ARCHIVE_LIMITS.entries) {
      throw new PackageRefused('tooManyFiles', { limit: ARCHIVE_LIMITS.files })
    }
    const listing = new Listing(size)
    for await (const entry of zip.eachEntry()) listing.add(entry)
    if (listing.files.length === 0) throw new PackageRefused('empty')
    const open = async (file: ArchiveFile) => openEntry(zip, file)
    const read = async (file: ArchiveFile) => {
      try {
        return await buffer(await open(file))
      } catch (error) {
        throw toRefusal(error, file.path)
      }
    }
    return { files: listing.files, totalSize: listing.totalSize, open, read, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw toRefusal(error, 'none')
  }
}

import 'server-only'
import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setInterval } from 'node:timers/promises'
import { createLimit } from '@/server/jobs/limit'
import { storage } from '@/server/storage/storage'
import type { Archive } from './archive'
import { isTelling, Lint } from './lint'
import type { PackageFile, ReadPackage } from './read-package'

/** One file, as it was stored under the key of its number. */
export type StoredFile = { path: string; number: number; size: number; checksum: string }
type Progress = { doneFiles: number; doneBytes: number }

const AT_ONCE = 4
const TOLD_MS = 500

/** All files of one package on their way from its archive into a folder of the storage. */
class Storing {
  readonly lint = new Lint()
  readonly progress: Progress = { doneFiles: 0, doneBytes: 0 }
  private readonly failing = new AbortController()

  constructor(
    private readonly archive: Archive,
    private readonly folder: string,
  ) {}

  /** The first failure ends all others, in the middle of a file too. */
  fail(error: unknown) {
    this.failing.abort(error)
  }

  throwIfFailed() {
    this.failing.signal.throwIfAborted()
  }

  /** Stores one file; what can tell something about the package is looked at on the way. */
  async store({ path, file }: PackageFile, number: number): Promise<StoredFile> {
    this.throwIfFailed()
    const hash = createHash('sha256')
    const kept: Buffer[] = []
    const measured = new PassThrough()
    const isRead = isTelling(path, file.size)
    const source = await this.archive.open(file)
    source.on('data', (chunk: Buffer) => {
      hash.update(chunk)
      this.progress.doneBytes += chunk.length
      if (isRead) kept.push(chunk)
    })
    const ways = [
      pipeline(source, measured, { signal: this.failing.signal }),
      storage.put(`${this.folder}/${number}`, measured),
    ]
    // Also after a failure the other has ended before what was stored is taken away.
    await Promise.all(ways).finally(() => Promise.allSettled(ways))
    if (isRead) this.lint.look(path, Buffer.concat(kept))
    this.progress.doneFiles += 1
    return { path, number, size: file.size, checksum: hash.digest('hex') }
  }
}

/** Says how far it is, again and again, until it has ended; when it can't be said, it fails. */
async function tellWhile(storing: Storing, say: (progress: Progress) => Promise<void>, ended: AbortSignal) {
  try {
    for await (const _ of setInterval(TOLD_MS, null, { signal: ended })) await say(storing.progress)
  } catch (error) {
    if (!ended.aborted) storing.fail(error)
  }
}

/** Stores the files of a package below the folder, and notes what they tell about it. */
export async function storeFiles(
  archive: Archive,
  { files, notes, activities }: ReadPackage,
  folder: string,
  say: (progress: Progress) => Promise<void>,
): Promise<StoredFile[]> {
  const storing = new Storing(archive, folder)
  const limit = createLimit(AT_ONCE)
  const ended = new AbortController()
  const telling = tellWhile(storing, say, ended.signal)
  const stored = await Promise.allSettled(
    files.map((file, number) =>
      limit(() =>
        storing.store(file, number).catch((error) => {
          storing.fail(error)
          throw error
        }),
      ),
    ),
  )
  ended.abort()
  await telling
  storing.throwIfFailed()
  storing.lint.writeInto(
    notes,
    files.map(({ path }) => path),
    activities.some(({ isSco }) => isSco),
  )
  return stored.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

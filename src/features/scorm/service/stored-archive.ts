import 'server-only'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import { storage } from '@/server/storage/storage'

/** An archive in the storage, read from there part by part. */
export class StoredArchive extends RandomAccessReader {
  constructor(private readonly key: string) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { key } = this
    return Readable.from(
      (async function* () {
        yield* await storage.open(key, { start, end: end - 1 })
      })(),
      { objectMode: false },
    )
  }
}

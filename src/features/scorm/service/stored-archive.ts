import 'server-only'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { RandomAccessReader } from 'yauzl'
import { storage } from '@/server/storage/storage'

type Done = (error: Error | null) => void

const BLOCK = 256 * 1024

/** An archive in the storage, read from there part by part; its directory, which is read in crumbs, by the block. */
export class StoredArchive extends RandomAccessReader {
  private block = { start: 0, bytes: Promise.resolve(Buffer.alloc(0)) }

  constructor(
    private readonly key: string,
    private readonly size: number,
  ) {
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

  override read(target: Buffer, offset: number, length: number, position: number, done: Done): void {
    this.readBlock(position, length).then((found) => {
      found.copy(target, offset)
      done(found.length === length ? null : new Error('unexpected end of the archive'))
    }, done)
  }

  private async readBlock(position: number, length: number): Promise<Buffer> {
    const { start, bytes } = this.block
    const known = (await bytes).subarray(position - start, position - start + length)
    if (position >= start && known.length === length) return known
    const end = Math.min(this.size, position + Math.max(length, BLOCK))
    const read = buffer(this._readStreamForRange(position, end))
    read.catch(() => undefined)
    this.block = { start: position, bytes: read }
    return (await read).subarray(0, length)
  }
}

import path from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '@/env'
import { localDisk } from './local-disk'

/** Bytes from `start` to `end`, both included. */
export type ByteRange = { start: number; end: number }

/**
 * Where uploaded files lie. A key is `<tenant id>/<asset id>`, or `<tenant id>/<folder id>/<number>` for files that go
 * together; never anything that a person typed. What is stored below a key never changes.
 */
export interface Storage {
  /** Stores all of it or nothing. */
  put(key: string, content: Readable): Promise<void>
  open(key: string, range?: ByteRange): Promise<Readable>
  /** Null when there is no such file. */
  stat(key: string): Promise<{ size: number } | null>
  /** Idempotent. */
  delete(key: string): Promise<void>
  /** Deletes all of `<tenant id>/<folder id>`. Idempotent. */
  deleteFolder(key: string): Promise<void>
}

export const storage: Storage = localDisk(path.resolve(/* turbopackIgnore: true */ env.STORAGE_DIR))

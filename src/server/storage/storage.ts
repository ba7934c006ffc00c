import path from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '@/env'
import { localDisk } from './local-disk'

/** Bytes from `start` to `end`, both included. */
export type ByteRange = { start: number; end: number }

/** A file of this machine that is nothing stored yet. */
export interface Staged {
  /** Where to write it, once. */
  path: string
  /** Stores it under the key: all of it or nothing. It is gone from here then. */
  keep(key: string): Promise<void>
  /** Idempotent; what was kept stays. */
  discard(): Promise<void>
}

/**
 * Where uploaded files lie. A key is `<tenant id>/<asset id>`, or `<tenant id>/<folder id>/<number>` for files that go
 * together; never anything that a person typed. What is stored below a key never changes.
 */
export interface Storage {
  /** A place for what is looked at before it is stored. */
  stage(): Promise<Staged>
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

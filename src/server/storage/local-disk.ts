import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newId } from '@/lib/random'
import type { Storage } from './storage'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const KEY = new RegExp(`^(${UUID})/(${UUID})(?:/(\\d{1,6}))?$`)

/** Longer than any upload takes: what still lies there was left by a process that ended in the middle. */
const STAGED_MS = 24 * 3_600_000

async function sweep(directory: string) {
  for (const name of await readdir(directory)) {
    const file = path.join(directory, name)
    const found = await stat(file).catch(() => null)
    if (found && found.mtimeMs < Date.now() - STAGED_MS) await rm(file, { force: true })
  }
}

/** What a file holds survives a power cut from here on. */
async function flush(file: string) {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Files below one directory, one directory a tenant. A key of another form is refused, so none leads out. */
export function localDisk(root: string): Storage {
  const locate = (key: string) => {
    const [, tenantId, assetId, number = ''] = KEY.exec(key) ?? []
    if (!tenantId || !assetId) throw new Error(`Not a key of the storage: ${JSON.stringify(key)}`)
    return path.join(root, tenantId, assetId, number)
  }
  const directory = path.join(root, 'staged')
  const newStaged = async () => {
    await mkdir(directory, { recursive: true })
    return path.join(directory, newId())
  }
  const move = async (file: string, target: string) => {
    await mkdir(path.dirname(target), { recursive: true })
    await rename(file, target)
  }
  return {
    async stage() {
      const file = await newStaged()
      await sweep(directory)
      return {
        path: file,
        async keep(key) {
          const target = locate(key)
          await flush(file)
          await move(file, target)
        },
        discard: () => rm(file, { force: true }),
      }
    },
    async put(key, content) {
      const target = locate(key)
      const file = await newStaged()
      try {
        await pipeline(content, createWriteStream(file, { flags: 'wx', flush: true, mode: 0o600 }))
        await move(file, target)
      } catch (error) {
        await rm(file, { force: true })
        throw error
      }
    },
    async open(key, range) {
      const file = await open(locate(key), 'r')
      return file.createReadStream(range)
    },
    async stat(key) {
      try {
        const { size } = await stat(locate(key))
        return { size }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async delete(key) {
      await rm(locate(key), { force: true })
    },
    async deleteFolder(key) {
      // Something may still be putting its last files there.
      await rm(locate(key), { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

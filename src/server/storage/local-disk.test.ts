import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { localDisk } from './local-disk'
import type { Storage } from './storage'

let root: string
let storage: Storage
const tenantId = newId()

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mojster-storage-'))
  storage = localDisk(root)
})

describe('local disk', () => {
  it('gives back what was put, whole or in part, until it is deleted', async () => {
    const key = `${tenantId}/${newId()}`
    await storage.put(key, Readable.from(['hello ', 'world']))
    expect(await storage.stat(key)).toEqual({ size: 11 })
    expect(await text(await storage.open(key))).toBe('hello world')
    expect(await text(await storage.open(key, { start: 6, end: 8 }))).toBe('wor')
    await storage.delete(key)
    await storage.delete(key)
    expect(await storage.stat(key)).toBeNull()
  })

  it('keeps files that go together below one key, and deletes them together', async () => {
    const folder = `${tenantId}/${newId()}`
    await storage.put(`${folder}/0`, Readable.from(['a']))
    await storage.put(`${folder}/12`, Readable.from(['b']))
    expect(await text(await storage.open(`${folder}/12`))).toBe('b')
    await storage.deleteFolder(folder)
    await storage.deleteFolder(folder)
    expect(await storage.stat(`${folder}/0`)).toBeNull()
  })

  it('keeps what was looked at elsewhere, or nothing of it, and what a crash left there a day at most', async () => {
    const key = `${tenantId}/${newId()}`
    const [kept, dropped, left] = [await storage.stage(), await storage.stage(), await storage.stage()]
    for (const { path: file } of [kept, dropped, left]) await writeFile(file, 'hello')
    await kept.keep(key)
    for (const staged of [kept, dropped]) await staged.discard()
    expect(await text(await storage.open(key))).toBe('hello')
    expect(await readdir(path.join(root, 'staged'))).toEqual([path.basename(left.path)])
    await utimes(left.path, 0, 0)
    await storage.stage()
    expect(await readdir(path.join(root, 'staged'))).toEqual([])
  })

  it('keeps nothing of a file that broke off', async () => {
    const key = `${tenantId}/${newId()}`
    const broken = Readable.from(
      (function* () {
        yield 'half'
        throw new Error('connection lost')
      })(),
    )
    await expect(storage.put(key, broken)).rejects.toThrow('connection lost')
    expect(await storage.stat(key)).toBeNull()
    expect(await readdir(path.join(root, 'staged'))).toEqual([])
    expect(await readdir(root)).toEqual(['staged'])
  })

  it.each([
    '../../etc/passwd',
    `${tenantId}/../${tenantId}`,
    `${tenantId}/..`,
    `${tenantId}\\${tenantId}`,
    `/${tenantId}/${tenantId}`,
    `${tenantId}/${tenantId}/x`,
    `${tenantId}/${tenantId}\0`,
    `${tenantId}/${tenantId}\n`,
    tenantId,
    '',
  ])('refuses the key %j', async (key) => {
    await writeFile(path.join(root, 'secret'), 'secret')
    await expect(storage.open(key)).rejects.toThrow('Not a key')
    await expect(storage.stat(key)).rejects.toThrow('Not a key')
    await expect(storage.delete(key)).rejects.toThrow('Not a key')
    await expect(storage.put(key, Readable.from(['x']))).rejects.toThrow('Not a key')
    expect(await readdir(root)).toEqual(['secret'])
  })
})

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { withLock } from './lock.mjs'
import { identifyProcess } from './processes.mjs'

const dir = mkdtempSync(join(tmpdir(), 'mojster-lock-'))
afterAll(() => rmSync(dir, { recursive: true }))

test('lets one in at a time, also after a failure, and leaves nothing behind', async () => {
  const file = join(dir, 'busy')
  let inside = 0
  const work = async (name: number) => {
    expect(++inside).toBe(1)
    await sleep(5)
    inside--
    if (name === 2) throw new Error('failed inside')
    return name
  }
  const results = await Promise.allSettled([1, 2, 3, 4].map((name) => withLock(file, () => work(name))))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(readdirSync(dir)).toEqual([])
})

test.each([
  ['of a process that is gone', '4194305 1'],
  ['of a process whose number was given to another', `${process.pid} 1`],
  ['without a name', ''],
])('takes over a lock %s', async (_, owner) => {
  const file = join(dir, 'stale')
  writeFileSync(file, owner)
  expect(await withLock(file, async () => 'mine')).toBe('mine')
})

test('tells processes apart by their start', () => {
  expect(identifyProcess(process.pid)).toMatch(/^\d+ \S/)
  expect(identifyProcess(process.pid)).toBe(identifyProcess(process.pid))
  expect(identifyProcess(4194305)).toBeUndefined()
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { claimInstance, releaseInstance } from './instance.mjs'
import { identifyProcess } from './processes.mjs'

const dir = mkdtempSync(join(tmpdir(), 'mojster-instance-'))
const file = join(dir, 'running.json')
afterAll(() => rmSync(dir, { recursive: true }))

const GONE = '4194305 1'
const mine = {
  process: String(identifyProcess(process.pid)),
  launchers: [],
  children: [],
  address: 'http://localhost:1',
}

function startIdleProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  return { ended: once(child, 'exit'), identity: String(identifyProcess(child.pid ?? 0)) }
}

test('a second one hears of the first', async () => {
  expect(await claimInstance(file, mine)).toBeUndefined()
  expect(await claimInstance(file, { ...mine, address: 'another' })).toEqual(mine)
  releaseInstance(file)
  expect(existsSync(file)).toBe(false)
})

test('ends what a killed one left behind', async () => {
  const orphan = startIdleProcess()
  await claimInstance(file, { ...mine, process: GONE, children: [orphan.identity] })
  expect(await claimInstance(file, mine)).toBeUndefined()
  await orphan.ended
  releaseInstance(file)
})

test('takes the place of one whose npm was killed', async () => {
  const abandoned = startIdleProcess()
  await claimInstance(file, { ...mine, process: abandoned.identity, launchers: [GONE] })
  expect(await claimInstance(file, mine)).toBeUndefined()
  await abandoned.ended
  releaseInstance(file)
})

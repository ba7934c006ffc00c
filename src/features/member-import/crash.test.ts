import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { env } from '@/env'
import { tenantDb } from '@/server/db/tenant-db'
import { jobQueue } from '@/server/jobs/boss'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createMember, createTenant } from '@/test/factories'
import { prepare } from '@/test/import-scene'
import { ROOT } from '../../../scripts/lib/project.mjs'

// A worker in a process of its own starts Node.js anew.
vi.setConfig({ testTimeout: 120_000 })

const owner = new pg.Client(env.DATABASE_URL)
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const PEOPLE = 4500

function spawnWorker() {
  const options = ['--disable-warning=ExperimentalWarning', '--import', 'tsx']
  const serverCode = ['--import', './scripts/lib/allow-server-code.mjs']
  return spawn(process.execPath, [...options, ...serverCode, 'src/test/real-worker.ts'], { cwd: ROOT })
}

/** As a minute of silence would. */
async function giveUpOnKilledWorkers() {
  await owner.query(`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE state = 'active'`)
  await owner.query('UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL')
  await (await jobQueue()).supervise()
  await owner.query(`UPDATE pgboss.job SET start_after = now() WHERE state IN ('created', 'retry')`)
}

it('an import whose worker is killed in the middle goes on and doubles nobody', async () => {
  const tenant = await createTenant()
  const hr = await createMember(tenant, { role: 'HR' })
  const lines = Array.from({ length: PEOPLE }, (_, n) => [`Person ${n}`, `p${n}-${tenant.slug}@example.com`, 'Night'])
  const options = { isInviting: false, isCreatingGroups: true }
  const { importId } = await prepare(hr, [['Name', 'E-mail', 'Groups'], ...lines], options)
  const api = callerFor(hr).memberImport
  await api.start({ importId })
  const worker = spawnWorker()
  while (worker.exitCode === null && (await api.get({ importId })).doneCount === 0) await new Promise(setImmediate)
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  const left = await api.get({ importId })
  expect(left.doneCount).toBeGreaterThan(0)
  expect(await tenantDb(tenant.id).membership.count()).toBe(left.doneCount + 1)
  await giveUpOnKilledWorkers()
  await drainJobs()
  expect(await api.get({ importId })).toMatchObject({ status: 'DONE', counts: { CREATE: PEOPLE } })
  expect(await tenantDb(tenant.id).membership.count()).toBe(PEOPLE + 1)
  expect(await tenantDb(tenant.id).userGroup.count()).toBe(PEOPLE)
  expect(await tenantDb(tenant.id).auditLog.count({ where: { action: 'USER_INVITED' } })).toBe(PEOPLE)
})

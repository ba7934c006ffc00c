import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { createTenant, type TestTenant } from '@/test/factories'
import { findTestJob, type Hang, labelJob, tickJob } from '@/test/test-jobs'
import { ROOT } from '../../../scripts/lib/project.mjs'
import { jobQueue } from './boss'
import { defineDelivery } from './define-job'
import { drainJobs } from './drain'
import { type EnqueueOptions, enqueueJob, enqueueJobs } from './enqueue'
import { settleGivenUp } from './given-up'
import { DEAD_LETTER } from './queues'
import { fireSchedules } from './schedules'

// Each worker in a process of its own starts Node.js anew.
vi.setConfig({ testTimeout: 60_000 })

const SERVER_CODE = './scripts/lib/allow-server-code.mjs'
const QUEUE = 'test.label'
const owner = new pg.Client(env.DATABASE_URL)
const find = findTestJob()
const afterCommit = () => {}
let tenant: TestTenant

beforeAll(async () => {
  await owner.connect()
  const options = { policy: 'standard', retryLimit: 2, retryDelay: 100, retryBackoff: true, deadLetter: DEAD_LETTER }
  for (const name of [QUEUE, tickJob.name])
    await owner.query('SELECT pgboss.create_queue($1, $2)', [name, { ...options, heartbeatSeconds: 60 }])
  await owner.query(
    'UPDATE pgboss.queue SET retry_limit = 2, retry_delay = 100, heartbeat_seconds = 60 WHERE name = $1',
    [QUEUE],
  )
})

afterAll(() => owner.end())

beforeEach(async () => {
  await owner.query('DELETE FROM pgboss.job')
  tenant = await createTenant()
})

const enqueue = (data: { label: string; error?: string }, options?: EnqueueOptions) =>
  tenantDb(tenant.id).$transaction((db) => enqueueJob({ db, afterCommit }, labelJob(), data, options))
const drain = () => drainJobs({ find })
const countEffects = (label = '') =>
  tenantDb(tenant.id).moduleCategory.count({ where: { name: { startsWith: label } } })
const jobsIn = async (name: string) => (await owner.query('SELECT * FROM pgboss.job WHERE name = $1', [name])).rows
const makeDue = () => owner.query('UPDATE pgboss.job SET start_after = now()')

describe('a queued job', () => {
  it('runs in its tenant once the transaction of its cause has committed', async () => {
    await tenantDb(tenant.id).$transaction(async (db) => {
      await enqueueJob({ db, afterCommit }, labelJob(), { label: 'early' })
      expect(await drain()).toBe(0)
    })
    expect(await drain()).toBe(1)
    expect(await countEffects('early')).toBe(1)
  })

  it('is not there when that transaction fails', async () => {
    const failed = tenantDb(tenant.id).$transaction(async (db) => {
      await enqueueJob({ db, afterCommit }, labelJob(), { label: 'never' })
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await jobsIn(QUEUE)).toEqual([])
  })

  it('asks for a worker after the commit', async () => {
    const asked = vi.fn()
    await tenantDb(tenant.id).$transaction((db) =>
      enqueueJob({ db, afterCommit: asked }, labelJob(), { label: 'soon' }),
    )
    expect(asked).toHaveBeenCalledOnce()
  })

  it('waits until its time', async () => {
    await enqueue({ label: 'later' }, { startAfter: new Date(Date.now() + 3_600_000) })
    expect(await drain()).toBe(0)
    await makeDue()
    expect(await drain()).toBe(1)
  })

  it('waits once for a key, also when it is queued twice at once or twice in a statement', async () => {
    const keyed = { singletonKey: 'x' }
    await Promise.all([enqueue({ label: 'a' }, keyed), enqueue({ label: 'a' }, keyed)])
    await tenantDb(tenant.id).$transaction((db) =>
      enqueueJobs({ db, afterCommit }, labelJob(), [
        { data: { label: 'a' }, ...keyed },
        { data: { label: 'a' }, ...keyed },
        { data: { label: 'b' } },
        { data: { label: 'b' } },
      ]),
    )
    expect(await drain()).toBe(3)
    expect([await countEffects('a'), await countEffects('b')]).toEqual([1, 2])
    await enqueue({ label: 'a' }, keyed)
    expect(await drain()).toBe(1)
  })

  it('does not run before the last that asked for it by its key has committed', async () => {
    await enqueue({ label: 'a' }, { singletonKey: 'x' })
    await tenantDb(tenant.id).$transaction(async (db) => {
      await enqueueJob({ db, afterCommit }, labelJob(), { label: 'a' }, { singletonKey: 'x' })
      expect(await drain()).toBe(0)
    })
    expect(await drain()).toBe(1)
  })
})

describe('workers', () => {
  it('run each of 60 jobs exactly once, four of them at once', async () => {
    await tenantDb(tenant.id).$transaction((db) =>
      enqueueJobs(
        { db, afterCommit },
        labelJob(),
        Array.from({ length: 60 }, () => ({ data: { label: 'many' } })),
      ),
    )
    const counts = await Promise.all(Array.from({ length: 4 }, drain))
    expect(counts.reduce((sum, count) => sum + count)).toBe(60)
    expect(await countEffects('many')).toBe(60)
  })

  it('give a job one effect, even when two of them run it at once', async () => {
    await enqueue({ label: 'twice' })
    const boss = await jobQueue()
    const [taken] = await boss.fetch(QUEUE)
    await owner.query(`UPDATE pgboss.job SET state = 'retry' WHERE id = $1`, [taken?.id])
    const { runJob } = await import('./run-job')
    const run = () => runJob(labelJob(), { id: String(taken?.id), data: taken?.data }, new Date())
    await Promise.all([run(), run(), drain()])
    expect(await countEffects('twice')).toBe(1)
  })

  it.each<Hang>(['inside', 'afterCommit'])('killed %s, lose nothing and double nothing', async (hang) => {
    for (const label of ['a', 'b', 'c', 'd', 'e']) await enqueue({ label })
    const worker = await startWorkerProcess(hang)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    await forgetHeartbeats()
    await (await jobQueue()).supervise()
    await makeDue()
    await drain()
    const counts = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((label) => countEffects(label)))
    expect(counts).toEqual([1, 1, 1, 1, 1])
    expect((await jobsIn(QUEUE)).map(({ state }) => state)).toEqual(Array(5).fill('completed'))
  })

  it('end on SIGTERM', async () => {
    await enqueue({ label: 'last' })
    const worker = spawnWorker()
    while (worker.exitCode === null && (await countEffects('last')) === 0) await new Promise(setImmediate)
    worker.kill('SIGTERM')
    expect(await once(worker, 'exit')).toEqual([0, null])
    expect((await jobsIn(QUEUE)).map(({ state }) => state)).toEqual(['completed'])
  })
})

function spawnWorker(...args: string[]): ChildProcess {
  const options = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', '--import', SERVER_CODE]
  return spawn(process.execPath, [...options, 'src/test/job-worker.ts', ...args], { cwd: ROOT })
}

/** Resolves when it stands in the middle of a job. */
async function startWorkerProcess(hang: Hang): Promise<ChildProcess> {
  const worker = spawnWorker(hang)
  const ended = once(worker, 'exit').then(() => Promise.reject(new Error('The worker ended by itself.')))
  if (worker.stdout) await Promise.race([once(worker.stdout, 'data'), ended])
  ended.catch(() => {})
  return worker
}

const forgetHeartbeats = async () => {
  await owner.query(`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE state = 'active'`)
  await owner.query('UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL')
}

describe('a job that fails', () => {
  it('leaves nothing, is tried again later and later, and ends among the dead letters', async () => {
    await enqueue({ label: 'bad', error: 'It\n  broke.' })
    const pauses: number[] = []
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await drain()).toBe(1)
      const { rows } = await owner.query('SELECT extract(epoch FROM start_after - now())::int AS pause FROM pgboss.job')
      pauses.push(Math.ceil(rows[0].pause / 100))
      await makeDue()
    }
    expect(pauses[0]).toBeOneOf([1, 2])
    expect(pauses[1]).toBeOneOf([2, 3, 4])
    expect(await drain()).toBe(1)
    expect(await countEffects()).toBe(0)
    expect(await jobsIn(DEAD_LETTER)).toMatchObject([
      { source_name: QUEUE, source_output: { message: 'It broke.' }, state: 'created', data: { tenantId: tenant.id } },
    ])
    expect(await drain()).toBe(0)
  })

  it('has its effect once when it is brought back from the dead letters, whatever had become of it', async () => {
    await enqueue({ label: 'late' })
    await drain()
    // Its effect had been committed, but its worker could not say so any more.
    await owner.query(
      `UPDATE pgboss.job SET state = 'active', retry_count = 2, heartbeat_on = now() - interval '1 hour'`,
    )
    await forgetHeartbeats()
    const boss = await jobQueue()
    await boss.supervise()
    expect(await jobsIn(DEAD_LETTER)).toHaveLength(1)
    expect(await boss.redrive(DEAD_LETTER)).toBe(1)
    expect(await drain()).toBe(1)
    expect(await countEffects('late')).toBe(1)
  })

  it('has what it wants done then done once, in its tenant, also when it was a delivery', async () => {
    const job = defineDelivery({
      ...labelJob(),
      run: () => Promise.reject(new Error('Nobody answered.')),
      giveUp: async ({ db }, { label }) => {
        await db.moduleCategory.create({ data: { name: `${label} ${newId()}` } })
      },
    })
    await tenantDb(tenant.id).$transaction((db) => enqueueJob({ db, afterCommit }, job, { label: 'left' }))
    await owner.query('UPDATE pgboss.job SET retry_limit = 0')
    await drainJobs({ find: () => job })
    await Promise.all([settleGivenUp(new Date(), [job]), settleGivenUp(new Date(), [job])])
    await settleGivenUp(new Date(), [job])
    expect(await countEffects('left')).toBe(1)
  })

  it('of a tenant that is gone is over', async () => {
    await platformDb.$transaction((db) =>
      enqueueJob({ db, afterCommit }, labelJob(), { label: 'x' }, { tenantId: newId() }),
    )
    expect(await drain()).toBe(1)
    expect((await jobsIn(QUEUE)).map(({ state }) => state)).toEqual(['completed'])
  })
})

describe('a schedule', () => {
  it('fires once for all who look, and once for all the times it was missed', async () => {
    const schedule = { name: newId(), cron: '0 2 * * *', job: tickJob }
    const fireAt = (time: string) => fireSchedules(new Date(time), [schedule])
    const waiting = async () => (await jobsIn(tickJob.name)).filter(({ state }) => state === 'created').length
    await fireAt('2026-03-01T12:00:00Z')
    expect(await waiting()).toBe(0)
    await Promise.all([1, 2, 3].map(() => fireAt('2026-03-02T02:00:01Z')))
    expect(await waiting()).toBe(1)
    await drain()
    await fireAt('2026-03-02T23:00:00Z')
    expect(await waiting()).toBe(0)
    await fireAt('2026-03-09T12:00:00Z')
    expect(await waiting()).toBe(1)
  })
})

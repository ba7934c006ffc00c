import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { enqueueJob } from '@/server/jobs/enqueue'
import { DEAD_LETTER } from '@/server/jobs/queues'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, createUser, type TestTenant } from '@/test/factories'
import { findTestJob, labelJob } from '@/test/test-jobs'

const QUEUE = 'test.label'
const find = findTestJob()
const owner = new pg.Client(env.DATABASE_URL)
let tenant: TestTenant
let jobs: ReturnType<typeof callerFor>['job']

beforeAll(async () => {
  await owner.connect()
  const options = { policy: 'standard', retryLimit: 0, retryBackoff: true, deadLetter: DEAD_LETTER }
  await owner.query('SELECT pgboss.create_queue($1, $2)', [QUEUE, options])
  await owner.query('UPDATE pgboss.queue SET retry_limit = 0, heartbeat_seconds = 60 WHERE name = $1', [QUEUE])
  const admin = await createUser({ role: 'OWNER' })
  jobs = callerFor({ ...admin, slug: '' }, { slug: null }).job
})

afterAll(() => owner.end())

beforeEach(async () => {
  await owner.query('DELETE FROM pgboss.job')
  tenant = await createTenant()
})

/** A job that has failed for good, with a mended cause where there is no `error` any more. */
async function giveUp(label: string, error = 'It broke.') {
  const afterCommit = () => {}
  await tenantDb(tenant.id).$transaction((db) => enqueueJob({ db, afterCommit }, labelJob(), { label, error }))
  await drainJobs({ find })
}
const mendAll = () => owner.query(`UPDATE pgboss.job SET data = data #- '{data,error}'`)
const list = async () => (await jobs.listDeadLetters({})).items
const audit = () => tenantDb(tenant.id).auditLog.findMany()
const countEffects = (label: string) =>
  tenantDb(tenant.id).moduleCategory.count({ where: { name: { startsWith: label } } })

describe('dead letters', () => {
  it('are listed newest first with whose they are and why, a page at a time', async () => {
    for (const label of ['a', 'b', 'c']) await giveUp(label, `${label} broke.`)
    const first = await jobs.listDeadLetters({ limit: 2 })
    expect(first.items).toMatchObject([
      { queue: QUEUE, tenantName: tenant.name, error: 'c broke.', attempts: 1, failedAt: expect.any(Date) },
      { error: 'b broke.' },
    ])
    const rest = await jobs.listDeadLetters({ limit: 2, cursor: first.nextCursor })
    expect(rest).toMatchObject({ items: [{ error: 'a broke.' }], nextCursor: null })
  })

  it('say nothing of stacks, and nothing of what they were about', async () => {
    await giveUp('secret', 'It broke.\n    at run (file.ts:1:1)')
    const [letter] = await list()
    expect(Object.keys(letter ?? {}).toSorted()).toEqual(
      ['attempts', 'error', 'failedAt', 'id', 'queue', 'queuedAt', 'tenantName'].toSorted(),
    )
    expect(JSON.stringify(letter)).not.toContain('secret')
  })

  it('go back into their queue one by one, and have their effect', async () => {
    await giveUp('a')
    await giveUp('b')
    await mendAll()
    const [letter] = await list()
    await jobs.retry({ id: letter?.id ?? '' })
    expect(await list()).toHaveLength(1)
    expect(await drainJobs({ find })).toBe(1)
    expect([await countEffects('a'), await countEffects('b')]).toEqual([0, 1])
    expect(await audit()).toMatchObject([{ action: 'JOB_RETRIED', metadata: { jobs: { to: 1 } } }])
  })

  it('go back all at once, also when two ask for it at once', async () => {
    for (const label of ['a', 'b', 'c']) await giveUp(label)
    await mendAll()
    expect(await jobs.retryQueue({ queue: 'mail.deliver' })).toEqual({ count: 0 })
    const counts = await Promise.all([jobs.retryQueue({ queue: QUEUE }), jobs.retryQueue({ queue: QUEUE })])
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(await drainJobs({ find })).toBe(3)
    expect(await Promise.all(['a', 'b', 'c'].map(countEffects))).toEqual([1, 1, 1])
    expect((await audit()).map(({ action }) => action)).toContain('JOB_RETRIED')
  })

  it('come back here when they fail again', async () => {
    await giveUp('a')
    await jobs.retryQueue({ queue: QUEUE })
    await drainJobs({ find })
    expect(await list()).toMatchObject([{ queue: QUEUE, tenantName: tenant.name, error: 'It broke.' }])
  })

  it('can be discarded', async () => {
    await giveUp('a')
    const id = (await list())[0]?.id ?? ''
    await jobs.discard({ id })
    expect(await list()).toEqual([])
    expect(await audit()).toMatchObject([{ action: 'JOB_DISCARDED', entityName: QUEUE, actorId: null }])
    for (const act of [jobs.discard, jobs.retry]) await expect(act({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are nothing for the people of a company', async () => {
    const member = await createMember(tenant, { role: 'OWNER' })
    const theirs = callerFor({ ...member, slug: '' }, { slug: null }).job
    for (const asked of [
      theirs.listDeadLetters({}),
      theirs.health(),
      theirs.retry({ id: newId() }),
      theirs.retryQueue({ queue: QUEUE }),
      theirs.discard({ id: newId() }),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

it('the health of a queue says what waits, since when, and what was given up', async () => {
  await giveUp('a')
  const queue = (startAfter?: Date) =>
    tenantDb(tenant.id).$transaction((db) =>
      enqueueJob({ db, afterCommit: () => {} }, labelJob(), { label: 'x' }, startAfter ? { startAfter } : {}),
    )
  await queue()
  await queue(new Date(Date.now() + 3_600_000))
  const health = (await jobs.health()).find((row) => row.queue === QUEUE)
  expect(health).toMatchObject({ due: 1, later: 1, retrying: 0, dead: 1, oldestAt: expect.any(Date) })
})

import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { settleGivenUp } from '@/server/jobs/given-up'
import { DEAD_LETTER } from '@/server/jobs/queues'
import { type FindJob, findJob } from '@/server/jobs/registry'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, createUser, type TestMember, type TestTenant } from '@/test/factories'
import { importPeople, prepare } from '@/test/import-scene'

const owner = new pg.Client(env.DATABASE_URL)
let tenant: TestTenant
let hr: TestMember

beforeAll(() => owner.connect())
afterAll(() => owner.end())

beforeEach(async () => {
  await owner.query('DELETE FROM pgboss.job')
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR' })
})

const api = () => callerFor(hr).memberImport
const people = () => tenantDb(tenant.id).membership.count({ where: { email: { startsWith: 'new-' } } })
const lines = (groups = '') => [
  ['Name', 'E-mail', 'Groups'],
  ['New One', `new-one-${tenant.slug}@example.com`, groups],
]

/** Every job of imports fails. */
const findBroken: FindJob = (name) => {
  const job = findJob(name)
  if (job?.kind !== 'tenant' || !name.startsWith('member-import.')) return job
  return { ...job, run: () => Promise.reject(new Error('It broke.')) }
}

/** Runs what is queued until it is given up, and what is done then. */
async function failForGood() {
  await owner.query('UPDATE pgboss.job SET retry_limit = 0')
  await drainJobs({ find: findBroken })
  expect((await owner.query('SELECT 1 FROM pgboss.job WHERE name = $1', [DEAD_LETTER])).rowCount).toBe(1)
  await Promise.all([settleGivenUp(new Date()), settleGivenUp(new Date())])
}

async function startBroken() {
  const { importId } = await prepare(hr, lines(), { isInviting: false })
  await api().start({ importId })
  await failForGood()
  return importId
}

describe('an import whose job has failed for good', () => {
  it('says so and goes on when it is asked to, once', async () => {
    const importId = await startBroken()
    expect(await api().get({ importId })).toMatchObject({ status: 'FAILED', canRetry: true, canUndo: true })
    const leftOf = async () => (await api().rows({ importId })).items.map(({ isLeft }) => isLeft)
    expect(await leftOf()).toEqual([true])
    await Promise.all([api().retry({ importId }), api().retry({ importId })])
    expect(await api().get({ importId })).toMatchObject({ status: 'RUNNING', canRetry: false })
    await drainJobs()
    expect(await api().get({ importId })).toMatchObject({ status: 'DONE', counts: { CREATE: 1 }, failure: null })
    expect(await leftOf()).toEqual([false])
    expect(await people()).toBe(1)
    // The letter is still there: whoever retries it later changes nothing.
    await settleGivenUp(new Date())
    expect(await api().get({ importId })).toMatchObject({ status: 'DONE' })
    await expect(api().retry({ importId })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('goes on when the platform brings its job back', async () => {
    const importId = await startBroken()
    const jobs = callerFor({ ...(await createUser({ role: 'OWNER' })), slug: '' }, { slug: null }).job
    await jobs.retryQueue({ queue: 'member-import.apply' })
    await drainJobs()
    expect(await api().get({ importId })).toMatchObject({ status: 'DONE', failure: null })
    expect(await people()).toBe(1)
  })

  it('can be tried again by nobody who may not import, and by no other company', async () => {
    const importId = await startBroken()
    const member = await createMember(tenant)
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    await expect(callerFor(member).memberImport.retry({ importId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(callerFor(stranger).memberImport.retry({ importId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await api().get({ importId })).toMatchObject({ status: 'FAILED' })
  })

  it('says the same of taking back', async () => {
    const { id: importId } = await importPeople(hr, lines(), { isInviting: false })
    await api().undo({ importId })
    await failForGood()
    expect(await api().get({ importId })).toMatchObject({ status: 'UNDONE', finishedAt: null, canRetry: true })
    await api().retry({ importId })
    await drainJobs()
    expect(await api().get({ importId })).toMatchObject({ undone: { withdrawn: 1 }, canRetry: false })
  })
})

describe('groups that an import made', () => {
  const groups = async () =>
    (await tenantDb(tenant.id).group.findMany({ where: { archivedAt: null }, orderBy: { name: 'asc' } })).map(
      ({ name }) => name,
    )

  it('go with it when it is taken back, but for those that somebody has begun to use', async () => {
    await callerFor(hr).group.create({ name: 'Before' })
    const options = { isInviting: false, isCreatingGroups: true }
    const { id: importId } = await importPeople(hr, lines('Before; Empty; Named; Used'), options)
    expect(await groups()).toEqual(['Before', 'Empty', 'Named', 'Used'])
    const idOf = async (name: string) =>
      (await tenantDb(tenant.id).group.findFirstOrThrow({ where: { name }, select: { id: true } })).id
    await callerFor(hr).group.addMembers({ groupId: await idOf('Used'), membershipIds: [hr.id] })
    await callerFor(hr).group.update({ groupId: await idOf('Named'), name: 'Named', description: 'Ours' })
    await api().undo({ importId })
    await drainJobs()
    expect(await groups()).toEqual(['Before', 'Named', 'Used'])
    const audit = await tenantDb(tenant.id).auditLog.findMany({ where: { action: 'GROUP_DELETED' } })
    expect(audit).toMatchObject([{ entityName: 'Empty', actorId: hr.id }])
  })
})

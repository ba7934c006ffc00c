import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { holdRows } from '@/test/scorm-locks'
import { smallPackage } from '@/test/scorm-packages'
import { createCourse, openCourse, publishCourse, send } from '@/test/scorm-play'
import { importArchive } from '@/test/scorm-scene'

let tenant: TestTenant
let author: TestMember
let stranger: TestMember

const STATUS = 'cmi.core.lesson_status'

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN', name: 'Ana Author' })
  stranger = await createMember(await createTenant(), { role: 'OWNER' })
})

const db = () => tenantDb(tenant.id)
const scorm = (member: TestMember = author) => callerFor(member).scorm

/** A course with one learner under way, one who has passed, and a second version published. */
async function twoVersions() {
  const course = await createCourse(tenant, author)
  const [going, passed] = [await createMember(tenant, { name: 'Gal Going' }), await createMember(tenant)]
  const first = await openCourse(going, course)
  await send(first, 1, [['cmi.suspend_data', 'half way']])
  await send(await openCourse(passed, course), 1, [[STATUS, 'passed']])
  const { versionId } = await importArchive(author, course, await smallPackage({ 'more.txt': 'more' }))
  await publishCourse(author, course)
  return { ...course, going, passed, first, next: versionId ?? '' }
}

describe('a new version', () => {
  it('is for new learners; those who have begun stay on theirs', async () => {
    const { going, versionId, next, ...course } = await twoVersions()
    const again = await openCourse(going, { ...course, versionId })
    expect(again).toMatchObject({ attemptNumber: 1, states: [{ cmi: { 'cmi.suspend_data': 'half way' } }] })
    expect(again.contentUrl).toContain(versionId.replaceAll('-', ''))
    const fresh = await openCourse(await createMember(tenant), { ...course, versionId })
    expect(fresh.contentUrl).toContain(next.replaceAll('-', ''))
    const { versions } = await scorm().versions({ sectionId: course.sectionId })
    expect(versions).toMatchObject([
      { number: 2, isCurrent: true, learners: 1 },
      { number: 1, isCurrent: false, learners: 2 },
    ])
    await importArchive(author, course, await smallPackage({ 'most.txt': 'most' }))
    expect((await scorm().versions({ sectionId: course.sectionId })).versions).toMatchObject([
      { number: 3, isCurrent: false, isNext: true },
      { number: 2, isCurrent: true, isNext: false },
      { number: 1, isCurrent: false, isNext: false },
    ])
  })

  it('takes over who has not finished, as previewed, and gives them back what they had when it is undone', async () => {
    const { going, passed, first, next, sectionId, ...course } = await twoVersions()
    const input = { sectionId, versionId: next }
    expect(await scorm().previewMove(input)).toMatchObject([
      { membershipId: going.id, name: 'Gal Going', fromNumber: 1 },
    ])
    const requestId = newId()
    const [move, same] = [
      await scorm().moveLearners({ ...input, requestId }),
      await scorm().moveLearners({ ...input, requestId }),
    ]
    expect([move.count, same]).toEqual([1, move])
    expect(await send(first, 2, [['cmi.suspend_data', 'late']])).toMatchObject({ isBranch: true })
    expect((await scorm().versions({ sectionId })).moves).toMatchObject([{ id: move.id, number: 2, by: 'Ana Author' }])
    expect(await scorm().undoMove({ moveId: move.id })).toEqual({ count: 1, stayed: 0 })
    await expect(scorm().undoMove({ moveId: move.id })).rejects.toMatchObject({ code: 'CONFLICT' })
    const back = await openCourse(going, { ...course, sectionId })
    expect(back).toMatchObject({ attemptNumber: 1, states: [{ cmi: { 'cmi.suspend_data': 'half way' } }] })
    const { versionId } = await db().scormRegistration.findFirstOrThrow({
      where: { membershipId: passed.id, sectionId },
    })
    expect(versionId).not.toBe(next)
    const actions = await db().auditLog.findMany({
      where: { action: { in: ['SCORM_LEARNERS_MOVED', 'SCORM_MOVE_UNDONE'] } },
    })
    expect(actions.map(({ metadata }) => metadata)).toEqual([{ people: { to: 1 } }, { people: { to: 1 } }])
  })

  it('keeps who has begun in it when the move is undone', async () => {
    const { going, next, sectionId, ...course } = await twoVersions()
    const move = await scorm().moveLearners({ sectionId, versionId: next, requestId: newId() })
    const moved = await openCourse(going, { ...course, sectionId })
    expect(moved).toMatchObject({ attemptNumber: 2, states: [] })
    expect(await scorm().undoMove({ moveId: move.id })).toEqual({ count: 0, stayed: 1 })
    expect(await send(moved, 1, [[STATUS, 'passed']])).toMatchObject({ isBranch: false, result: { isFulfilled: true } })
  })

  it('takes over who opens the course at that moment: neither waits for what the other holds', async () => {
    const { going, next, sectionId, moduleId, ...course } = await twoVersions()
    const held = await holdRows('select id from module where id = $1 for update', [moduleId])
    const moving = scorm().moveLearners({ sectionId, versionId: next, requestId: newId() })
    await held.waiting(1)
    const opening = openCourse(going, { ...course, sectionId, moduleId })
    await held.waiting(2)
    await held.letGo()
    expect(await moving).toMatchObject({ count: 1 })
    expect(await opening).toMatchObject({ attemptNumber: 2, states: [] })
  })

  it('asked for twice at once moves them once', async () => {
    const { next, sectionId } = await twoVersions()
    const input = { sectionId, versionId: next, requestId: newId() }
    const [move, same] = await Promise.all([scorm().moveLearners(input), scorm().moveLearners(input)])
    expect([move.count, same]).toEqual([1, move])
  })

  it('is not for learners before it is published', async () => {
    const { sectionId, ...course } = await twoVersions()
    const { versionId } = await importArchive(author, { ...course, sectionId }, await smallPackage({ 'x.txt': 'x' }))
    const input = { sectionId, versionId: versionId ?? '' }
    await expect(scorm().previewMove(input)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(scorm().moveLearners({ ...input, requestId: newId() })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is what everybody gets who begins again in a new cycle', async () => {
    const { passed, next, sectionId, moduleId, ...course } = await twoVersions()
    const again = { ...course, sectionId, moduleId }
    await callerFor(author).progressOverride.override({
      kind: 'RESET',
      targets: [{ membershipId: passed.id, moduleId }],
      reason: 'A year has passed.',
    })
    expect(await scorm().previewMove({ sectionId, versionId: next })).toHaveLength(1)
    const overview = await callerFor(passed).scorm.overview({ slug: course.slug, sectionId })
    expect(overview.contentUrl).toContain(next.replaceAll('-', ''))
    const opened = await openCourse(passed, again)
    expect(opened).toMatchObject({ attemptNumber: 2, states: [] })
    expect(opened.contentUrl).toContain(next.replaceAll('-', ''))
  })

  it('of another package, or of somebody else’s module, is none', async () => {
    const [one, other] = [await twoVersions(), await createCourse(tenant, author)]
    const input = { sectionId: other.sectionId, versionId: one.next }
    await expect(scorm().previewMove(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(scorm().moveLearners({ ...input, requestId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(scorm(stranger).versions({ sectionId: one.sectionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(scorm(one.going).versions({ sectionId: one.sectionId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('other sites', () => {
  it('are allowed by name, once each, and written down', async () => {
    const { sectionId } = await createCourse(tenant, author)
    await scorm().setHosts({ sectionId, hosts: ['CDN.example.org', 'cdn.example.org', '*.example.com'] })
    expect((await scorm().versions({ sectionId })).allowedHosts).toEqual(['*.example.com', 'cdn.example.org'])
    for (const host of ['https://a.example', 'a.example; script-src *', 'localhost', '*', 'a..b', '']) {
      await expect(scorm().setHosts({ sectionId, hosts: [host] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    expect(await db().auditLog.count({ where: { action: 'SCORM_HOSTS_CHANGED' } })).toBe(1)
  })
})

describe('another rule', () => {
  it('is previewed, and completes whom it says once it is published and results are worked out anew', async () => {
    const course = await createCourse(tenant, author, { rule: { rule: 'PASSED' } })
    const { sectionId, moduleId } = course
    const [done, low, passed] = [
      await createMember(tenant, { name: 'Dan Done' }),
      await createMember(tenant, { name: 'Lea Low' }),
      await createMember(tenant, { name: 'Pia Passed' }),
    ]
    await send(await openCourse(done, course), 1, [
      [STATUS, 'completed'],
      ['cmi.core.score.raw', '90'],
    ])
    await send(await openCourse(low, course), 1, [
      [STATUS, 'incomplete'],
      ['cmi.core.score.raw', '10'],
    ])
    await send(await openCourse(passed, course), 1, [[STATUS, 'passed']])
    expect(await scorm().previewResults({ sectionId, rule: 'SCORE', minScore: 80 })).toEqual({
      learners: 3,
      gains: [{ membershipId: done.id, name: 'Dan Done' }],
      keeps: [{ membershipId: passed.id, name: 'Pia Passed' }],
    })
    await scorm().setRule({ sectionId, rule: 'SCORE', minScore: 80 })
    await publishCourse(author, course)
    await scorm().deriveResults({ sectionId })
    await drainJobs()
    const rows = await db().enrollment.findMany({ where: { moduleId }, select: { membershipId: true, status: true } })
    expect(
      rows
        .filter(({ status }) => status === 'COMPLETED')
        .map(({ membershipId }) => membershipId)
        .toSorted(),
    ).toEqual([done.id, passed.id].toSorted())
    expect(await scorm().previewResults({ sectionId, rule: 'SCORE', minScore: 80 })).toMatchObject({ gains: [] })
    expect(await db().auditLog.count({ where: { action: 'SCORM_RESULTS_DERIVED' } })).toBe(1)
  })
})

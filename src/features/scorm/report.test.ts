import { beforeAll, describe, expect, it } from 'vitest'
import { contextFor } from '@/server/api/context'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { type Course, createCourse, openCourse, send } from '@/test/scorm-play'
import { exportLearners } from './service/export-learners'
import { exportRecord } from './service/export-record'

let tenant: TestTenant
let author: TestMember
let hr: TestMember
let mentor: TestMember
let first: TestMember
let second: TestMember
let stranger: TestMember
let course: Course

const STATUS = 'cmi.core.lesson_status'
const question = (n: number, id: string, given: string, result: string): [string, string][] => [
  [`cmi.interactions.${n}.id`, id],
  [`cmi.interactions.${n}.type`, 'choice'],
  [`cmi.interactions.${n}.student_response`, given],
  [`cmi.interactions.${n}.correct_responses.0.pattern`, 'a'],
  [`cmi.interactions.${n}.result`, result],
]

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
  hr = await createMember(tenant, { role: 'HR' })
  mentor = await createMember(tenant)
  first = await createMember(tenant, { name: 'Fran First' })
  second = await createMember(tenant, { name: 'Saša Second' })
  stranger = await createMember(await createTenant(), { role: 'OWNER' })
  course = await createCourse(tenant, author)
  await tenantDb(tenant.id).moduleMentor.create({ data: { moduleId: course.moduleId, membershipId: mentor.id } })
  const one = await openCourse(first, course)
  await send(one, 1, [
    { name: 'Initialize' },
    ...question(0, 'q1', 'a', 'correct'),
    ...question(1, 'q\u00002', 'b', 'wrong'),
    ['cmi.suspend_data', 'x'.repeat(1000)],
  ])
  await send(one, 2, [
    ...question(2, 'q1', 'a', 'correct'),
    ['cmi.core.score.raw', '75'],
    ['cmi.core.session_time', '00:10:00'],
    [STATUS, 'completed'],
  ])
  const two = await openCourse(second, course)
  await openCourse(second, course)
  await send(two, 1, [[STATUS, 'completed']])
  await send(await openCourse(second, course), 1, [{ name: 'Initialize' }, ...question(0, 'q1', 'b', 'wrong')])
})

const contextOf = ({ sessionId, slug }: TestMember) =>
  contextFor({ sessionId, slug, headers: new Headers({ 'accept-language': 'en' }) })
const exported = (member: TestMember, query: string) =>
  contextOf(member).then((ctx) => exportLearners(ctx, new URLSearchParams(query)))
const scorm = (member: TestMember) => callerFor(member).scorm
const learners = (member: TestMember, more = {}) => scorm(member).learners({ sectionId: course.sectionId, ...more })

describe('the report', () => {
  it('says of each learner how they stand, and of all of them together', async () => {
    const { items } = await learners(hr)
    expect(items).toMatchObject([
      {
        name: 'Saša Second',
        status: 'incomplete',
        score: null,
        totalTime: 'PT0S',
        attempts: 1,
        branches: 1,
        fulfilledAt: null,
      },
      { name: 'Fran First', status: 'completed', score: 75, totalTime: 'PT10M', attempts: 1, versionNumber: 1 },
    ])
    const { sums, title } = await scorm(hr).report({ sectionId: course.sectionId })
    expect([title, sums]).toMatchObject(['Course', { learners: 2, done: 1, score: 75, averageTime: 'PT10M' }])
  })

  it('comes by pages, searched and filtered', async () => {
    const page = await learners(hr, { limit: 1 })
    expect(page.items).toHaveLength(1)
    const rest = await learners(hr, { limit: 1, cursor: page.nextCursor })
    expect([rest.items[0]?.name, rest.nextCursor]).toEqual(['Fran First', null])
    expect((await learners(hr, { q: 'sasa' })).items).toHaveLength(1)
    expect((await learners(hr, { state: 'DONE' })).items.map(({ name }) => name)).toEqual(['Fran First'])
  })

  it('is about the cycle that a learner is in', async () => {
    const { moduleId } = course
    const fran = async () => {
      const row = (await learners(hr)).items.find(({ name }) => name === 'Fran First')
      const enrollment = await tenantDb(tenant.id).enrollment.findFirstOrThrow({
        where: { moduleId, membershipId: first.id },
        select: { scormStatus: true, scormScore: true, scormTotalTime: true },
      })
      const { done } = (await scorm(hr).report({ sectionId: course.sectionId })).sums
      return { status: row?.status, score: row?.score, done, ...enrollment }
    }
    const before = await fran()
    expect(before).toMatchObject({ status: 'completed', score: 75, done: 1, scormStatus: 'completed' })
    const targets = [{ membershipId: first.id, moduleId }]
    const overrides = callerFor(author).progressOverride
    await overrides.override({ kind: 'RESET', targets, reason: 'Begin anew' })
    expect(await fran()).toEqual({
      status: 'not attempted',
      score: null,
      done: 0,
      scormStatus: null,
      scormScore: null,
      scormTotalTime: null,
    })
    const { items } = await overrides.list({ moduleId })
    await overrides.undo({ overrideIds: items.map(({ id }) => id) })
    expect(await fran()).toEqual(before)
  })

  it('is for mentors of the module and who sees progress; of others nobody learns that it is there', async () => {
    expect((await learners(mentor)).items).toHaveLength(2)
    for (const member of [first, stranger]) {
      await expect(learners(member)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    const id = (await learners(hr)).items.find(({ name }) => name === 'Fran First')?.id ?? ''
    expect((await scorm(first).record({ registrationId: id })).result.status).toBe('completed')
    for (const member of [second, stranger]) {
      await expect(scorm(member).record({ registrationId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('counts what was answered to each question, the last time that it was asked', async () => {
    expect(await scorm(hr).questions({ sectionId: course.sectionId })).toEqual([
      {
        activity: 'Lesson',
        questionId: 'q1',
        text: null,
        type: 'choice',
        expected: 'a',
        answered: 2,
        correct: 1,
        wrong: 1,
        common: [
          { answer: 'a', times: 1 },
          { answer: 'b', times: 1 },
        ],
      },
      expect.objectContaining({ questionId: 'q\u00002', answered: 1, correct: 0, wrong: 1 }),
    ])
  })
})

describe('the flight recorder', () => {
  const attemptOf = async (name: string) => (await learners(hr)).items.find((row) => row.name === name)?.attemptId ?? ''

  it('shows what was said, what the rule made of it, and what is missing', async () => {
    const attemptId = await attemptOf('Fran First')
    const { items, ...recorded } = await scorm(hr).recorder({ attemptId })
    expect(recorded).toMatchObject({
      total: 2,
      branches: 0,
      status: 'completed',
      score: 75,
      lacking: null,
      nextCursor: null,
    })
    expect(items.map(({ after }) => after.lacking)).toEqual([null, { kind: 'NOT_COMPLETED' }])
    const long = items[1]?.calls.find(({ key }) => key === 'cmi.suspend_data')
    expect([long?.value?.length, long?.length]).toEqual([300, 1000])
    const older = await scorm(hr).recorder({ attemptId, cursor: 1, limit: 1 })
    expect(older.items.map(({ seq }) => seq)).toEqual([1])
  })

  it('shows a branch, which changes nothing', async () => {
    const { items, ...recorded } = await scorm(hr).recorder({ attemptId: await attemptOf('Saša Second') })
    expect(recorded).toMatchObject({ branches: 1, status: 'incomplete', lacking: { kind: 'NOT_COMPLETED' } })
    expect(items.map(({ isBranch, after }) => [isBranch, after.completion])).toEqual([
      [false, 'INCOMPLETE'],
      [true, 'NOT_ATTEMPTED'],
    ])
  })

  it('shows activities and answers in words', async () => {
    const attemptId = await attemptOf('Fran First')
    expect(await scorm(hr).states({ attemptId })).toMatchObject([
      { status: 'completed', bestScore: 75, totalTime: 'PT10M' },
    ])
    expect(await scorm(hr).answers({ attemptId })).toMatchObject([
      { questionId: 'q1', given: 'a', correct: 'a', result: 'correct', type: 'choice' },
      { questionId: 'q\u00002', given: 'b', result: 'wrong' },
      { questionId: 'q1' },
    ])
  })
})

describe('the CSV', () => {
  it('has every learner, with ISO durations and without formulas, and is audited', async () => {
    await tenantDb(tenant.id).membership.update({ where: { id: second.id }, data: { name: '=1+1' } })
    const text = await (await exported(hr, `sectionId=${course.sectionId}`)).text()
    await tenantDb(tenant.id).membership.update({ where: { id: second.id }, data: { name: 'Saša Second' } })
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toContain(',completed,75,PT10M,1,')
    expect(lines[1]?.startsWith("'=1+1,")).toBe(true)
    expect(await tenantDb(tenant.id).auditLog.count({ where: { action: 'REPORT_EXPORTED' } })).toBe(1)
    expect((await exported(first, `sectionId=${course.sectionId}`)).status).toBe(404)
    expect((await exported(hr, 'sectionId=x')).status).toBe(404)
  })
})

describe('a person’s record', () => {
  const recordOf = (member: TestMember, membershipId: string) =>
    contextOf(member).then((ctx) => exportRecord(ctx, new URLSearchParams({ membershipId })))

  it('has everything that was said, to the letter, for themselves and who sees their progress', async () => {
    for (const member of [first, hr]) {
      const [registration] = await (await recordOf(member, first.id)).json()
      expect(registration.result).toMatchObject({ status: 'completed', score: 75, totalTime: 'PT10M' })
      const said = registration.attempts[0].commits.flatMap(({ calls }: { calls: { value?: string }[] }) => calls)
      expect(said.some(({ value }: { value?: string }) => value === 'q\u00002')).toBe(true)
      expect(said.some(({ value }: { value?: string }) => value?.length === 1000)).toBe(true)
    }
    for (const member of [second, mentor, stranger]) expect((await recordOf(member, first.id)).status).toBe(404)
    expect(await tenantDb(tenant.id).auditLog.count({ where: { action: 'SCORM_RECORD_EXPORTED' } })).toBe(2)
  })
})

describe('the person’s page', () => {
  it('says how their courses stand, and leads to the record', async () => {
    const { items } = await callerFor(hr).membership.person.modules({ membershipId: first.id })
    expect(items).toMatchObject([{ scormStatus: 'completed', scormScore: 75, scormTotalTime: 'PT10M' }])
    const { moduleId } = course
    const { packages } = await callerFor(hr).membership.person.module({ membershipId: first.id, moduleId })
    expect(packages).toMatchObject([{ section: { id: course.sectionId, title: 'Course' } }])
    const { enrollment } = await callerFor(first).enrollment.module({ slug: course.slug })
    expect(enrollment).toMatchObject({ scormStatus: 'completed', scormScore: 75, scormTotalTime: 'PT10M' })
  })
})

describe('erasing a person’s record', () => {
  it('takes every word of who has left, keeps what they achieved, and touches nobody else', async () => {
    const db = tenantDb(tenant.id)
    const owner = await createMember(tenant, { role: 'OWNER' })
    const gone = await createMember(tenant, { name: 'Gone' })
    const launch = await openCourse(gone, course)
    await send(launch, 1, [
      [STATUS, 'passed'],
      ['cmi.core.session_time', '00:02:00'],
    ])
    const others = await db.scormCall.count()
    const erase = (member: TestMember) => scorm(member).eraseRecord({ membershipId: gone.id })
    await expect(erase(owner)).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
    await expect(erase(mentor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(erase(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await db.membership.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
    await erase(owner)
    expect(await db.scormCall.count()).toBe(others - 1)
    const registration = { membershipId: gone.id }
    expect(await db.scormAttempt.count({ where: { registration } })).toBe(0)
    expect(await db.scormResult.findFirst({ where: { registration } })).toMatchObject({
      success: 'PASSED',
      totalTimeMs: 120_000n,
      attemptId: null,
    })
    expect(await db.enrollment.findFirst({ where: registration })).toMatchObject({ scormStatus: 'passed' })
    expect((await send(launch, 2, [[STATUS, 'passed']])).status).toBe(401)
    expect(await db.auditLog.count({ where: { action: 'SCORM_RECORD_ERASED', entityId: gone.id } })).toBe(1)
    const { items } = await learners(hr, { q: 'Gone' })
    expect(items).toMatchObject([{ status: 'passed', attempts: 0, attemptId: null }])
    expect((await scorm(hr).record({ registrationId: items[0]?.id ?? '' })).attempts).toEqual([])
  })

  it('is the only way to take a line out of the log', async () => {
    await expect(tenantDb(tenant.id).scormCall.deleteMany({})).rejects.toThrow()
  })
})

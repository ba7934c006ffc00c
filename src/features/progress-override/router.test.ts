import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import {
  createMember,
  createModule,
  createTenant,
  sampleQuiz,
  type TestMember,
  type TestTenant,
} from '@/test/factories'
import { certificatesOf, completeAll, enrollmentOf, partsOf, type TestModule, texts } from '@/test/learning'
import { createCourse, openCourse, send } from '@/test/scorm-play'

const DAY_MS = 86_400_000

let tenant: TestTenant
let hr: TestMember
let author: TestMember
let module: TestModule
let learner: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR' })
  author = await createMember(tenant, { role: 'ADMIN' })
  module = await createModule(tenant, author, { sections: texts(2), validityMonths: 12 })
})

beforeEach(async () => {
  learner = await createMember(tenant)
})

type Kind = 'COMPLETE' | 'REOPEN' | 'RESET'
type Options = { by?: TestMember; allowCertificate?: boolean; revokeCertificate?: boolean; of?: TestModule }

const inputOf = (kind: Kind, { of = module, allowCertificate, revokeCertificate }: Options = {}) => ({
  kind,
  targets: [{ membershipId: learner.id, moduleId: of.id }],
  reason: 'Seen at work',
  allowCertificate,
  revokeCertificate,
})
const override = (kind: Kind, { by = hr, ...options }: Options = {}) =>
  callerFor(by).progressOverride.override(inputOf(kind, options))
const undo = (rows: { overrideId: string }[], now?: Date) =>
  callerFor(hr, now ? { now } : {}).progressOverride.undo({ overrideIds: rows.map(({ overrideId }) => overrideId) })
const state = (of = module) => enrollmentOf(tenant, learner, of)
const db = () => tenantDb(tenant.id)
const sectionsOf = async () =>
  db().sectionProgress.findMany({ where: { membershipId: learner.id }, orderBy: { id: 'asc' } })

describe('completing for somebody', () => {
  it('marks what is required done, with a certificate only if asked for, and tells the person', async () => {
    const [row] = await override('COMPLETE')
    expect(row).toMatchObject({ progress: { from: 0, to: 100 }, sections: 2, certificate: 'NONE', isUnchanged: false })
    expect(await state()).toMatchObject({ status: 'COMPLETED', progress: 100, completedVersion: 1, expiresAt: null })
    expect(await certificatesOf(tenant, learner)).toEqual([])
    const told = await db().notification.findMany({ where: { membershipId: learner.id } })
    expect(told).toMatchObject([{ type: 'PROGRESS_OVERRIDE', params: { kind: 'COMPLETE', reason: 'Seen at work' } }])
    const audit = await db().auditLog.findMany({ where: { entityId: row?.overrideId ?? '' } })
    expect(audit).toMatchObject([{ action: 'PROGRESS_OVERRIDDEN', actorId: hr.id }])
  })

  it('issues the certificate in the name of the person, and the completion expires with it', async () => {
    await override('COMPLETE', { allowCertificate: true })
    const [certificate] = await certificatesOf(tenant, learner)
    expect(certificate).toMatchObject({ holderName: learner.name, cycle: 1, revokedAt: null })
    expect((await state())?.expiresAt).toEqual(certificate?.expiresAt)
  })

  it('keeps when a section was done before, and leaves alone who is complete', async () => {
    const [first] = partsOf(module)
    if (first) await callerFor(learner).enrollment.completeSection(first)
    const [before] = await sectionsOf()
    await override('COMPLETE')
    expect((await sectionsOf()).find(({ id }) => id === before?.id)).toEqual(before)
    expect(await override('COMPLETE')).toMatchObject([{ isUnchanged: true }])
    expect(await db().progressOverride.count({ where: { membershipId: learner.id } })).toBe(1)
  })
})

describe('reopening and resetting', () => {
  it('reset forgets every section, keeps the old cycle and its certificate, and asks for everything again', async () => {
    await completeAll(learner, module)
    const [certificate] = await certificatesOf(tenant, learner)
    await override('RESET')
    expect(await state()).toMatchObject({ status: 'IN_PROGRESS', progress: 0, cycle: 2, completedAt: null })
    expect(await sectionsOf()).toEqual([])
    expect(await certificatesOf(tenant, learner)).toEqual([certificate])
    await completeAll(learner, module)
    expect((await certificatesOf(tenant, learner)).map(({ cycle }) => cycle).sort()).toEqual([1, 2])
  })

  it('reset can revoke the certificate, and the completion no longer counts', async () => {
    await completeAll(learner, module)
    await override('RESET', { revokeCertificate: true })
    expect((await certificatesOf(tenant, learner))[0]?.revokedAt).not.toBeNull()
    expect((await state())?.expiresAt).toBeNull()
  })

  it('reopen asks for the quiz again and counts its attempts anew', async () => {
    const quizzed = await createModule(tenant, author, {
      sections: [...texts(1), { title: 'Quiz', type: 'QUIZ', quiz: { ...sampleQuiz, maxAttempts: 1 } }],
    })
    const [text, quiz] = partsOf(quizzed)
    if (!text || !quiz) throw new Error('The module has two sections.')
    await callerFor(learner).enrollment.completeSection(text)
    const { attemptId } = await callerFor(learner).quiz.start(quiz)
    await override('COMPLETE', { of: quizzed })
    await override('REOPEN', { of: quizzed })
    expect(await state(quizzed)).toMatchObject({ status: 'IN_PROGRESS', progress: 50, cycle: 2 })
    const closed = await db().quizAttempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(closed.submittedAt).not.toBeNull()
    const again = await callerFor(learner).quiz.start(quiz)
    expect(again.attemptId).not.toBe(attemptId)
  })

  it('leaves alone what is not complete, or not begun', async () => {
    expect(await override('REOPEN')).toMatchObject([{ isUnchanged: true }])
    expect(await override('RESET')).toMatchObject([{ isUnchanged: true }])
    expect(await state()).toBeNull()
  })
})

describe('preview and undo', () => {
  it('shows exactly what would happen and changes nothing', async () => {
    await completeAll(learner, module)
    const before = [await state(), await sectionsOf(), await certificatesOf(tenant, learner)]
    const shown = await callerFor(hr).progressOverride.preview(inputOf('RESET', { revokeCertificate: true }))
    expect([await state(), await sectionsOf(), await certificatesOf(tenant, learner)]).toEqual(before)
    const done = await override('RESET', { revokeCertificate: true })
    const plain = (rows: typeof shown) => rows.map(({ overrideId: _overrideId, ...row }) => row)
    expect(plain(done)).toEqual(plain(shown))
  })

  it.each(['COMPLETE', 'REOPEN', 'RESET'] as const)('%s is undone to the last section', async (kind) => {
    if (kind !== 'COMPLETE') await completeAll(learner, module)
    const before = [await state(), await sectionsOf(), await certificatesOf(tenant, learner)]
    const rows = await override(kind, { revokeCertificate: true })
    await undo(rows)
    expect([await state(), await sectionsOf(), await certificatesOf(tenant, learner)]).toEqual(before)
    expect(await db().enrollmentCycle.count({ where: { enrollment: { membershipId: learner.id } } })).toBe(0)
  })

  it('undoing a completion revokes the certificate it issued; a real completion earns another one', async () => {
    const rows = await override('COMPLETE', { allowCertificate: true })
    await undo(rows)
    expect(await state()).toBeNull()
    expect((await certificatesOf(tenant, learner))[0]?.revokedAt).not.toBeNull()
    await completeAll(learner, module)
    expect((await certificatesOf(tenant, learner)).filter(({ revokedAt }) => !revokedAt)).toHaveLength(1)
  })

  it('is refused once the person has gone on, twice, and after thirty days', async () => {
    await completeAll(learner, module)
    const rows = await override('RESET')
    await expect(undo(rows, new Date(Date.now() + 31 * DAY_MS))).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
    const [first] = partsOf(module)
    if (first) await callerFor(learner).enrollment.completeSection(first)
    await expect(undo(rows)).rejects.toMatchObject({ code: 'CONFLICT' })
    const other = await override('COMPLETE')
    const outcomes = await Promise.allSettled([undo(other), undo(other), undo(other)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a course package', () => {
  it('that was begun can be reset, and a reset is not undone over what was played since', async () => {
    const course = await createCourse(tenant, author)
    const targets = [{ membershipId: learner.id, moduleId: course.moduleId }]
    const reset = () => callerFor(hr).progressOverride.override({ ...inputOf('RESET'), targets })
    const placesOf = async () => {
      const { states } = await openCourse(learner, course)
      return states.map(({ cmi }) => cmi['cmi.core.lesson_location'])
    }
    const first = await openCourse(learner, course)
    await send(first, 1, [['cmi.core.lesson_location', 'page 3']])
    const rows = await reset()
    expect(rows).toMatchObject([{ isUnchanged: false }])
    await undo(rows)
    expect(await placesOf()).toEqual(['page 3'])

    const again = await reset()
    const second = await openCourse(learner, course)
    await send(second, 1, [['cmi.core.lesson_location', 'page 2']])
    await expect(undo(again)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await placesOf()).toEqual(['page 2'])
  })
})

describe('who may', () => {
  it('not an employee, not oneself, and by a scoped grant only the people of its groups', async () => {
    await expect(override('COMPLETE', { by: learner })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      callerFor(hr).progressOverride.override({
        ...inputOf('COMPLETE'),
        targets: [{ membershipId: hr.id, moduleId: module.id }],
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const group = await db().group.create({ data: { name: `Shift ${learner.id}` } })
    const lead = await createMember(tenant)
    await db().userPermission.create({
      data: { membershipId: lead.id, permission: 'OVERRIDE_PROGRESS', scope: { groupIds: [group.id] } },
    })
    await expect(override('COMPLETE', { by: lead })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await db().userGroup.create({ data: { groupId: group.id, membershipId: learner.id } })
    expect(await override('COMPLETE', { by: lead })).toMatchObject([{ isUnchanged: false }])
  })

  it('finds nobody of another company, and no module of it', async () => {
    const other = await createTenant()
    const stranger = await createMember(other, { role: 'HR' })
    await expect(override('COMPLETE', { by: stranger })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const foreign = await createModule(other, await createMember(other, { role: 'ADMIN' }), { sections: texts(1) })
    await expect(override('COMPLETE', { of: foreign })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('lists what was overridden, with who, why and until when it can be undone', async () => {
    const rows = await override('COMPLETE')
    const { items } = await callerFor(hr).progressOverride.list({ membershipId: learner.id })
    expect(items).toMatchObject([
      {
        id: rows[0]?.overrideId,
        kind: 'COMPLETE',
        reason: 'Seen at work',
        canUndo: true,
        overrideBy: { name: hr.name },
      },
    ])
  })
})

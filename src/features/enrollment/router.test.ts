import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
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
import {
  certificatesOf,
  completeAll,
  enrollmentOf,
  film,
  inTransaction,
  onlyPartOf,
  partsOf,
  sectionIdsOf,
  texts,
} from '@/test/learning'
import { completeSection } from './service'

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const learner = () => createMember(tenant)
const db = () => tenantDb(tenant.id)

describe('start', () => {
  it('starts once, however often and at once', async () => {
    const module = await createModule(tenant, author, { sections: texts(2) })
    const member = await learner()
    await Promise.all(Array.from({ length: 8 }, () => callerFor(member).enrollment.start({ moduleId: module.id })))
    expect(await db().enrollment.count({ where: { membershipId: member.id } })).toBe(1)
  })

  it('refuses a draft, and an archived module to who has not started it', async () => {
    const member = await learner()
    for (const status of ['DRAFT', 'ARCHIVED'] as const) {
      const module = await createModule(tenant, author, { sections: texts(1), status })
      await expect(callerFor(member).enrollment.start({ moduleId: module.id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(callerFor(member).enrollment.module({ slug: module.slug })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
  })

  it('keeps an archived module open to who has started it', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    await callerFor(member).enrollment.start({ moduleId: module.id })
    await db().module.update({ where: { id: module.id }, data: { status: 'ARCHIVED' } })
    expect((await callerFor(member).enrollment.module({ slug: module.slug })).module.isArchived).toBe(true)
    await completeAll(member, module)
    expect(await certificatesOf(tenant, member)).toHaveLength(1)
    const other = await learner()
    await expect(callerFor(other).enrollment.module({ slug: module.slug })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is not for a viewer, who may read', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const viewer = callerFor(await createMember(tenant, { role: 'VIEWER' }))
    await expect(viewer.enrollment.start({ moduleId: module.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(viewer.enrollment.explain({ moduleId: module.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const page = await viewer.enrollment.module({ slug: module.slug })
    expect(page).toMatchObject({ isLearner: false, enrollment: null, isLocked: false })
    const [sectionId = ''] = sectionIdsOf(module)
    expect((await viewer.enrollment.section({ slug: module.slug, sectionId })).section?.html).toBe('<p>Text</p>')
  })
})

describe('completion', () => {
  it('is reached by the required sections, in any order, and issues one certificate', async () => {
    const sections = [...texts(3), { title: 'Extra', html: '', isRequired: false }]
    const module = await createModule(tenant, author, { sections, cpdPoints: 2, validityMonths: 12 })
    const member = await learner()
    const [first, second, third] = partsOf(module)
    if (!first || !second || !third) throw new Error('three parts')
    const { enrollment } = callerFor(member)
    expect(await enrollment.completeSection(third)).toMatchObject({ progress: 33, isComplete: false })
    expect(await enrollment.completeSection(third)).toMatchObject({ progress: 33, isComplete: false })
    expect(await enrollment.completeSection(first)).toMatchObject({ progress: 66, isComplete: false })
    expect(await certificatesOf(tenant, member)).toHaveLength(0)
    expect(await enrollment.completeSection(second)).toMatchObject({
      progress: 100,
      isComplete: true,
      hasJustCompleted: true,
    })
    expect(await enrollment.completeSection(second)).toMatchObject({ isComplete: true, hasJustCompleted: false })
    const [certificate] = await certificatesOf(tenant, member)
    expect(certificate).toMatchObject({
      moduleTitle: module.content.title,
      tenantName: tenant.name,
      holderName: member.name,
      version: 1,
      cpdPoints: 2,
    })
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({ status: 'COMPLETED', completedVersion: 1 })
    const audit = await db().auditLog.findMany({ where: { action: 'CERTIFICATE_ISSUED', actorId: member.id } })
    expect(audit).toMatchObject([{ entityId: certificate?.id, entityName: module.content.title }])
  })

  it('happens once when two tabs do the last two sections at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const module = await createModule(tenant, author, { sections: texts(2) })
      const member = await learner()
      await callerFor(member).enrollment.start({ moduleId: module.id })
      const outcomes = await Promise.all(
        partsOf(module).map((part) => callerFor(member).enrollment.completeSection(part)),
      )
      expect(outcomes.filter(({ hasJustCompleted }) => hasJustCompleted)).toHaveLength(1)
      expect(await enrollmentOf(tenant, member, module)).toMatchObject({ status: 'COMPLETED', progress: 100 })
      expect(await certificatesOf(tenant, member)).toHaveLength(1)
    }
  })

  it('happens once when the last section is done twenty times at once', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    const part = onlyPartOf(module)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => callerFor(member).enrollment.completeSection(part)),
    )
    expect(outcomes.filter(({ hasJustCompleted }) => hasJustCompleted)).toHaveLength(1)
    expect(await certificatesOf(tenant, member)).toHaveLength(1)
    expect(await db().sectionProgress.count({ where: { membershipId: member.id } })).toBe(1)
    expect(await db().auditLog.count({ where: { action: 'CERTIFICATE_ISSUED', actorId: member.id } })).toBe(1)
  })

  it('takes a quiz only by passing and a video only by watching', async () => {
    const sections = [{ title: 'Quiz', quiz: sampleQuiz }, film(), { ...film(), type: 'MIXED' as const }]
    const module = await createModule(tenant, author, { sections })
    const { enrollment } = callerFor(await learner())
    for (const part of partsOf(module)) {
      await expect(enrollment.completeSection(part)).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
    }
    expect((await enrollment.explain({ moduleId: module.id })).done).toBe(0)
  })

  it('is what a passed quiz calls', async () => {
    const module = await createModule(tenant, author, { sections: [{ title: 'Quiz', quiz: sampleQuiz }] })
    const member = await learner()
    const part = onlyPartOf(module)
    expect(await inTransaction(tenant, member, (ctx) => completeSection(ctx, part))).toMatchObject({ isComplete: true })
    expect(await certificatesOf(tenant, member)).toHaveLength(1)
  })
})

describe('what reaches the browser', () => {
  it('holds no right answer, and no script', async () => {
    const html = '<p onclick="x()">Fine<script>alert(1)</script></p>'
    const module = await createModule(tenant, author, {
      sections: [
        { title: 'Text', html },
        { title: 'Quiz', quiz: sampleQuiz },
      ],
    })
    const { enrollment } = callerFor(await learner())
    const [text = '', quiz = ''] = sectionIdsOf(module)
    const pages = [
      await enrollment.module({ slug: module.slug }),
      await enrollment.section({ slug: module.slug, sectionId: quiz }),
      await enrollment.explain({ moduleId: module.id }),
      await enrollment.home(),
    ]
    expect(JSON.stringify(pages)).not.toMatch(/isCorrect|explanation|prompt/)
    expect((await enrollment.section({ slug: module.slug, sectionId: text })).section?.html).toBe('<p>Fine</p>')
  })
})

describe('other tenants', () => {
  it('have modules and sections that answer like ones that never existed', async () => {
    const foreignTenant = await createTenant()
    const foreignAuthor = await createMember(foreignTenant, { role: 'ADMIN' })
    const foreign = await createModule(foreignTenant, foreignAuthor, { sections: [film()] })
    const own = await createModule(tenant, author, { sections: texts(1) })
    const { enrollment } = callerFor(await learner())
    const [foreignSection = ''] = sectionIdsOf(foreign)
    const answer = (promise: Promise<unknown>) =>
      promise.then(
        () => 'an answer',
        ({ code, message }: { code: string; message: string }) => ({ code, message }),
      )
    const never = newId()
    for (const [moduleId, sectionId] of [
      [foreign.id, foreignSection],
      [never, never],
      [own.id, foreignSection],
      [own.id, never],
    ]) {
      const part = { moduleId: moduleId ?? '', sectionId: sectionId ?? '' }
      expect(await answer(enrollment.completeSection(part))).toEqual({ code: 'NOT_FOUND', message: 'notFound' })
      expect(await answer(enrollment.openSection(part))).toEqual({ code: 'NOT_FOUND', message: 'notFound' })
      const save = { ...part, ranges: [], position: 0 }
      expect(await answer(enrollment.saveVideo(save))).toEqual({ code: 'NOT_FOUND', message: 'notFound' })
    }
    for (const moduleId of [foreign.id, never]) {
      expect(await answer(enrollment.start({ moduleId }))).toEqual({ code: 'NOT_FOUND', message: 'notFound' })
      expect(await answer(enrollment.explain({ moduleId }))).toEqual({ code: 'NOT_FOUND', message: 'notFound' })
    }
    for (const slug of [foreign.slug, 'never']) {
      expect(await answer(enrollment.module({ slug }))).toEqual({ code: 'NOT_FOUND', message: 'notFound' })
    }
    expect(await answer(enrollment.section({ slug: own.slug, sectionId: foreignSection }))).toEqual({
      code: 'NOT_FOUND',
      message: 'notFound',
    })
    expect((await enrollment.catalogue({ cursor: foreign.id, limit: 10 })).items).toEqual([])
  })
})

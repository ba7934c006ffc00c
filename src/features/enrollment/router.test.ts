import { beforeAll, describe, expect, it } from 'vitest'
import type { PublishedModule } from '@/features/module/schema'
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
import { completeSection, recountProgress, reopenCompleted } from './service'

type TestModule = Awaited<ReturnType<typeof createModule>>

const texts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Part ${index + 1}`, html: '<p>Text</p>' }))
const film = (durationSeconds: number | null = 100) => ({
  title: 'Film',
  type: 'VIDEO' as const,
  video: { source: 'YOUTUBE_VIMEO_URL' as const, url: 'https://youtu.be/dQw4w9WgXcQ', assetId: null, durationSeconds },
})

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const learner = () => createMember(tenant)
const db = () => tenantDb(tenant.id)
const idsOf = (module: TestModule) => module.content.sections.map(({ id }) => id)
const partsOf = (module: TestModule) => idsOf(module).map((sectionId) => ({ moduleId: module.id, sectionId }))
const certificatesOf = (member: TestMember) => db().certificate.findMany({ where: { membershipId: member.id } })
const enrollmentOf = (member: TestMember, module: TestModule) =>
  db().enrollment.findFirst({ where: { membershipId: member.id, moduleId: module.id } })

/** A verb in a transaction of its own, as another feature calls it. */
const inTransaction = <R>(member: TestMember, run: (ctx: Parameters<typeof completeSection>[0]) => Promise<R>) =>
  db().$transaction((tx) =>
    run({
      db: tx,
      now: new Date(),
      locale: 'en',
      afterCommit: () => undefined,
      tenant: { ...tenant, locale: 'en', timeZone: 'Europe/Ljubljana', theme: 'DEFAULT', logoAssetId: null },
      member: { ...member, role: 'EMPLOYEE', locale: null, grants: [] },
    }),
  )

/** What publishing does to learners. */
async function publish(module: TestModule, content: PublishedModule, { isMaterial = false } = {}) {
  await inTransaction(author, async (ctx) => {
    const { version } = await ctx.db.module.update({
      where: { id: module.id },
      data: { version: { increment: 1 }, publishedAt: new Date() },
      select: { version: true },
    })
    await ctx.db.moduleChangeLog.create({ data: { id: newId(), moduleId: module.id, version, content, isMaterial } })
    const reach = isMaterial ? reopenCompleted : recountProgress
    await reach(ctx, { moduleId: module.id, content })
  })
}

/** A section that a later version adds, with its row. */
async function newSection(module: TestModule, isRequired = true) {
  const section = { id: newId(), title: 'Added later', type: 'TEXT' as const, isRequired }
  await db().section.create({ data: { ...section, moduleId: module.id, sortOrder: 99 } })
  return { ...section, html: '', video: null, attachments: [], quiz: null }
}

async function completeAll(member: TestMember, module: TestModule) {
  for (const part of partsOf(module)) await callerFor(member).enrollment.completeSection(part)
}

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
    expect(await certificatesOf(member)).toHaveLength(1)
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
    const [sectionId = ''] = idsOf(module)
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
    expect(await certificatesOf(member)).toHaveLength(0)
    expect(await enrollment.completeSection(second)).toMatchObject({
      progress: 100,
      isComplete: true,
      hasJustCompleted: true,
    })
    expect(await enrollment.completeSection(second)).toMatchObject({ isComplete: true, hasJustCompleted: false })
    const [certificate] = await certificatesOf(member)
    expect(certificate).toMatchObject({
      moduleTitle: module.content.title,
      tenantName: tenant.name,
      holderName: member.name,
      version: 1,
      cpdPoints: 2,
    })
    expect(await enrollmentOf(member, module)).toMatchObject({ status: 'COMPLETED', completedVersion: 1 })
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
      expect(await enrollmentOf(member, module)).toMatchObject({ status: 'COMPLETED', progress: 100 })
      expect(await certificatesOf(member)).toHaveLength(1)
    }
  })

  it('happens once when the last section is done twenty times at once', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    const [part] = partsOf(module)
    if (!part) throw new Error('one part')
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => callerFor(member).enrollment.completeSection(part)),
    )
    expect(outcomes.filter(({ hasJustCompleted }) => hasJustCompleted)).toHaveLength(1)
    expect(await certificatesOf(member)).toHaveLength(1)
    expect(await db().sectionProgress.count({ where: { membershipId: member.id } })).toBe(1)
    expect(await db().auditLog.count({ where: { action: 'CERTIFICATE_ISSUED', actorId: member.id } })).toBe(1)
  })

  it('is right when a version is published while the last section is done', async () => {
    for (let round = 0; round < 5; round += 1) {
      const module = await createModule(tenant, author, { sections: texts(1) })
      const member = await learner()
      await callerFor(member).enrollment.start({ moduleId: module.id })
      const added = await newSection(module)
      const [part] = partsOf(module)
      if (!part) throw new Error('one part')
      await Promise.all([
        publish(module, { ...module.content, sections: [...module.content.sections, added] }, { isMaterial: true }),
        callerFor(member).enrollment.completeSection(part),
      ])
      expect(await enrollmentOf(member, module)).toMatchObject({ status: 'IN_PROGRESS', progress: 50 })
    }
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
    const [part] = partsOf(module)
    if (!part) throw new Error('one part')
    expect(await inTransaction(member, (ctx) => completeSection(ctx, part))).toMatchObject({ isComplete: true })
    expect(await certificatesOf(member)).toHaveLength(1)
  })
})

describe('a later version', () => {
  it('reopens a completed module only when its change is material, and keeps the one certificate', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    await completeAll(member, module)
    const added = await newSection(module)
    const content = { ...module.content, sections: [...module.content.sections, added] }
    await publish(module, content)
    expect(await enrollmentOf(member, module)).toMatchObject({ status: 'COMPLETED', progress: 100 })
    await publish(module, content, { isMaterial: true })
    expect(await enrollmentOf(member, module)).toMatchObject({
      status: 'IN_PROGRESS',
      progress: 50,
      completedAt: null,
      completedVersion: 1,
    })
    expect(await callerFor(member).enrollment.explain({ moduleId: module.id })).toMatchObject({
      reopenedFrom: 1,
      version: 3,
      missing: [{ kind: 'READ', id: added.id }],
    })
    await callerFor(member).enrollment.completeSection({ moduleId: module.id, sectionId: added.id })
    expect(await enrollmentOf(member, module)).toMatchObject({ status: 'COMPLETED', completedVersion: 3 })
    expect(await certificatesOf(member)).toMatchObject([{ version: 1 }])
  })

  it('does not reopen by a material change that asks for nothing new, nor by an optional section', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    await completeAll(member, module)
    const optional = await newSection(module, false)
    const content = { ...module.content, title: 'Renamed', sections: [...module.content.sections, optional] }
    await publish(module, content, { isMaterial: true })
    expect(await enrollmentOf(member, module)).toMatchObject({ status: 'COMPLETED' })
  })

  it('that drops what was missing is noticed at the next step', async () => {
    const module = await createModule(tenant, author, { sections: texts(2) })
    const member = await learner()
    const [first] = partsOf(module)
    if (!first) throw new Error('two parts')
    await callerFor(member).enrollment.completeSection(first)
    await publish(module, { ...module.content, sections: module.content.sections.slice(0, 1) })
    expect(await enrollmentOf(member, module)).toMatchObject({ status: 'IN_PROGRESS', progress: 100 })
    expect((await callerFor(member).enrollment.explain({ moduleId: module.id })).missing).toEqual([])
    expect(await callerFor(member).enrollment.start({ moduleId: module.id })).toMatchObject({ hasJustCompleted: true })
  })
})

describe('prerequisites', () => {
  const chain = async (secondSections = texts(1)) => {
    const [first, second] = [
      await createModule(tenant, author, { title: `Basics ${newId()}`, sections: texts(1) }),
      await createModule(tenant, author, { sections: secondSections }),
    ]
    await db().modulePrerequisite.create({ data: { dependentId: second.id, prerequisiteId: first.id } })
    return { first, second }
  }

  it('lock a module, say why, withhold its content and open by completion', async () => {
    const { first, second } = await chain()
    const member = await learner()
    const { enrollment } = callerFor(member)
    await expect(enrollment.start({ moduleId: second.id })).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      cause: { message: 'finishFirst', params: { modules: first.content.title } },
    })
    const [part] = partsOf(second)
    if (!part) throw new Error('one part')
    await expect(enrollment.completeSection(part)).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
    expect(await enrollment.module({ slug: second.slug })).toMatchObject({
      isLocked: true,
      prerequisites: [{ slug: first.slug, title: first.content.title, isComplete: false }],
    })
    const page = await enrollment.section({ slug: second.slug, sectionId: part.sectionId })
    expect(page).toMatchObject({ isLocked: true, section: null })
    expect(await enrollment.explain({ moduleId: second.id })).toMatchObject({
      missing: [{ kind: 'START' }, { kind: 'PREREQUISITE', module: { id: first.id } }, { kind: 'READ' }],
    })
    await completeAll(member, first)
    expect(await enrollment.completeSection(part)).toMatchObject({ isComplete: true })
  })

  it('added later hold completion back, and completing them completes what waited', async () => {
    const { first, second } = await chain()
    const member = await learner()
    await db().modulePrerequisite.deleteMany({ where: { dependentId: second.id } })
    await callerFor(member).enrollment.start({ moduleId: second.id })
    await db().modulePrerequisite.create({ data: { dependentId: second.id, prerequisiteId: first.id } })
    await completeAll(member, second)
    expect(await enrollmentOf(member, second)).toMatchObject({ status: 'IN_PROGRESS', progress: 100 })
    expect(await callerFor(member).enrollment.explain({ moduleId: second.id })).toMatchObject({
      missing: [{ kind: 'PREREQUISITE' }],
    })
    await completeAll(member, first)
    expect(await enrollmentOf(member, second)).toMatchObject({ status: 'COMPLETED' })
    expect(await certificatesOf(member)).toHaveLength(2)
  })

  it('that are archived lock nothing', async () => {
    const { first, second } = await chain()
    await db().module.update({ where: { id: first.id }, data: { status: 'ARCHIVED' } })
    const { enrollment } = callerFor(await learner())
    expect(await enrollment.start({ moduleId: second.id })).toMatchObject({ progress: 0 })
  })
})

describe('video', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 5, 1, 8) + seconds * 1000)
  const watch = async (durationSeconds: number | null = 100) => {
    const module = await createModule(tenant, author, { sections: [film(durationSeconds)] })
    const member = await learner()
    const [part] = partsOf(module)
    if (!part) throw new Error('one part')
    const when = (seconds: number) => callerFor(member, { now: at(seconds) }).enrollment
    await when(0).openSection(part)
    return { module, member, part, when }
  }

  it('is done at 90 %, by stretches watched in any order', async () => {
    const { part, when, member } = await watch()
    expect(await when(60).saveVideo({ ...part, ranges: [[40, 100]], position: 100 })).toMatchObject({
      watchedSeconds: 60,
      isDone: false,
    })
    expect(await when(80).saveVideo({ ...part, ranges: [[0, 29]], position: 29 })).toMatchObject({
      watchedSeconds: 89,
      isDone: false,
    })
    expect(await when(82).saveVideo({ ...part, ranges: [[0, 30]], position: 30 })).toMatchObject({
      watchedSeconds: 90,
      isDone: true,
      isNew: true,
      hasJustCompleted: true,
    })
    expect(await certificatesOf(member)).toHaveLength(1)
    expect(await when(90).saveVideo({ ...part, ranges: [[0, 100]], position: 50 })).toMatchObject({
      isDone: true,
      isNew: false,
    })
  })

  it('cannot be watched faster than twice its speed', async () => {
    const { part, when } = await watch(600)
    expect(await when(5).saveVideo({ ...part, ranges: [[0, 600]], position: 600 })).toMatchObject({
      watchedSeconds: 10,
      isDone: false,
      ranges: [[0, 10]],
    })
    expect(await when(5.4).saveVideo({ ...part, ranges: [[0, 600]], position: 600 })).toMatchObject({
      watchedSeconds: 10,
    })
    expect(await when(6).saveVideo({ ...part, ranges: [[0, 600]], position: 600 })).toMatchObject({
      watchedSeconds: 12,
    })
    const many = await Promise.all(
      Array.from({ length: 10 }, () => when(10).saveVideo({ ...part, ranges: [[0, 600]], position: 600 })),
    )
    expect(Math.max(...many.map(({ watchedSeconds }) => watchedSeconds))).toBe(20)
    const later = await when(7).saveVideo({ ...part, ranges: [[0, 600]], position: 1 })
    expect(later).toMatchObject({ watchedSeconds: 20 })
  })

  it('counts from the first sign of the player when the section was never opened', async () => {
    const module = await createModule(tenant, author, { sections: [film()] })
    const member = await learner()
    const [part] = partsOf(module)
    if (!part) throw new Error('one part')
    const { enrollment } = callerFor(member)
    expect(await enrollment.saveVideo({ ...part, ranges: [[0, 100]], position: 100 })).toMatchObject({
      watchedSeconds: 0,
    })
  })

  it('resumes at the second, within the video', async () => {
    const { module, part, when } = await watch()
    await when(20).saveVideo({ ...part, ranges: [[0, 20]], position: 20.4 })
    const page = await when(30).section({ slug: module.slug, sectionId: part.sectionId })
    expect(page.state).toMatchObject({ position: 20, ranges: [[0, 20]], watchedPercent: 20 })
    expect((await when(30).home()).underWay).toMatchObject([{ resume: { id: part.sectionId, position: 20 } }])
    await when(40).saveVideo({ ...part, ranges: [], position: 5000 })
    expect((await when(41).section({ slug: module.slug, sectionId: part.sectionId })).state.position).toBe(100)
  })

  it('learns an unknown length once', async () => {
    const { part, when, module } = await watch(null)
    expect(await when(10).saveVideo({ ...part, ranges: [[0, 10]], position: 10 })).toMatchObject({
      durationSeconds: null,
      watchedSeconds: 0,
      isDone: false,
    })
    await when(20).saveVideo({ ...part, ranges: [[0, 20]], position: 20, durationSeconds: 60.7 })
    const cheat = await when(21).saveVideo({ ...part, ranges: [[0, 20]], position: 20, durationSeconds: 1 })
    expect(cheat).toMatchObject({ durationSeconds: 60, watchedSeconds: 20, isDone: false })
    expect((await when(22).module({ slug: module.slug })).sections).toMatchObject([{ durationSeconds: 60 }])
  })

  it('of another section is no video', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const [part] = partsOf(module)
    if (!part) throw new Error('one part')
    const { enrollment } = callerFor(await learner())
    await expect(enrollment.saveVideo({ ...part, ranges: [], position: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('explain', () => {
  it('says exactly what is missing and why', async () => {
    const sections = [
      ...texts(1),
      film(),
      { title: 'Quiz', quiz: { ...sampleQuiz, passingScore: 75, maxAttempts: 3 } },
      { title: 'Extra', html: '', isRequired: false },
    ]
    const module = await createModule(tenant, author, { sections })
    const member = await learner()
    const [text, video, quiz] = module.content.sections
    const { enrollment } = callerFor(member)
    expect(await enrollment.explain({ moduleId: module.id })).toMatchObject({
      status: 'NOT_STARTED',
      isComplete: false,
      required: 3,
      done: 0,
      missing: [
        { kind: 'START' },
        { kind: 'READ', id: text?.id, title: 'Part 1' },
        { kind: 'WATCH', id: video?.id, watchedPercent: 0, neededPercent: 90 },
        { kind: 'PASS', id: quiz?.id, best: null, needed: 75, used: 0, left: 3 },
      ],
    })
    await enrollment.completeSection({ moduleId: module.id, sectionId: text?.id ?? '' })
    await db().quizAttempt.create({
      data: {
        id: newId(),
        membershipId: member.id,
        quizId: quiz?.quiz?.id ?? '',
        number: 1,
        rules: {},
        questions: [],
        startedAt: new Date(),
        submittedAt: new Date(),
        score: 50,
        passed: false,
      },
    })
    expect(await enrollment.explain({ moduleId: module.id })).toMatchObject({
      status: 'IN_PROGRESS',
      done: 1,
      missing: [{ kind: 'WATCH' }, { kind: 'PASS', best: 50, used: 1, left: 2 }],
    })
  })

  it('has nothing to say of a completed module', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    await completeAll(member, module)
    expect(await callerFor(member).enrollment.explain({ moduleId: module.id })).toMatchObject({
      status: 'COMPLETED',
      isComplete: true,
      missing: [],
    })
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
    const [text = '', quiz = ''] = idsOf(module)
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
    const [foreignSection = ''] = idsOf(foreign)
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

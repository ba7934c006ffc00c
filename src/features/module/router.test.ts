import { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AuditAction } from '@/generated/prisma/enums'
import { newId } from '@/lib/random'
import type { createCaller } from '@/server/api/root'
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

type Author = ReturnType<typeof createCaller>['module']
type Fixture = Awaited<ReturnType<typeof createFixture>>

let tenant: TestTenant
let admin: TestMember
let mentor: TestMember
let colleague: TestMember
let employee: TestMember
let stranger: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  admin = await createMember(tenant, { role: 'ADMIN', name: 'Ada Admin' })
  mentor = await createMember(tenant, { name: 'Mia Mentor', permissions: ['MANAGE_OWN_MODULES'] })
  colleague = await createMember(tenant, { permissions: ['MANAGE_OWN_MODULES', 'MANAGE_QUIZZES'] })
  employee = await createMember(tenant, { name: 'Emil Employee' })
  stranger = await createMember(await createTenant(), { role: 'OWNER' })
})

const db = () => tenantDb(tenant.id)
const as = (member: TestMember): Author => callerFor(member).module
const codeOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'OK',
    (error) => (error instanceof TRPCError ? error.code : String(error)),
  )
const keyOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'OK',
    (error) => String(error.message),
  )
const auditOf = (entityId: string) =>
  db().auditLog.findMany({ where: { entityId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })

async function createAsset(type: 'IMAGE' | 'DOCUMENT' | 'VIDEO', inTenant = tenant) {
  const contentType = { IMAGE: 'image/png', DOCUMENT: 'application/pdf', VIDEO: 'video/mp4' }[type]
  const id = newId()
  await tenantDb(inTenant.id).mediaAsset.create({
    data: { id, type, contentType, storagePath: `${inTenant.id}/${id}`, fileName: 'Plan.pdf', size: 10, checksum: id },
    select: { id: true },
  })
  return id
}

/** A published module of the mentor's with a text, a video section, a quiz and a file. */
async function createFixture(author = mentor) {
  const module = await createModule(tenant, author, {
    sections: [
      { title: 'Text', html: '<p>Text</p>' },
      { title: 'More', html: '<p>More</p>', type: 'MIXED' },
      { title: 'Quiz', quiz: sampleQuiz },
    ],
  })
  const [text, mixed, quizSection] = module.content.sections.map(({ id }) => id) as [string, string, string]
  const quizId = module.content.sections[2]?.quiz?.id ?? ''
  const questionIds = module.content.sections[2]?.quiz?.questions.map(({ id }) => id) as [string, string, string]
  const documentId = await createAsset('DOCUMENT')
  const attachment = {
    id: newId(),
    sectionId: mixed,
    assetId: documentId,
    fileName: 'Plan.pdf',
    fileType: 'PDF' as const,
  }
  await db().attachment.create({ data: attachment, select: { id: true } })
  return {
    id: module.id,
    title: module.content.title,
    text,
    mixed,
    quizSection,
    quizId,
    questionIds,
    documentId,
    attachmentId: attachment.id,
  }
}

const moduleTime = async (moduleId: string) => (await as(admin).get({ moduleId })).updatedAt
const sectionTime = async (sectionId: string) => (await as(admin).section.get({ sectionId })).updatedAt
const quizOf = async (sectionId: string) => {
  const { quiz } = await as(admin).section.get({ sectionId })
  if (!quiz) throw new Error('no quiz')
  return quiz
}
const question = () => ({
  type: 'SINGLE_CHOICE' as const,
  prompt: 'New?',
  options: [
    { id: newId(), text: 'Yes', isCorrect: true },
    { id: newId(), text: 'No', isCorrect: false },
  ],
  points: 1,
  explanation: '',
})

/** One more chapter of the fixture, which it comes with to whoever is refused. */
async function chapterOf({ id, quizSection }: Fixture) {
  const made = await as(admin).chapter.create({
    moduleId: id,
    requestId: newId(),
    title: 'Chapter',
    sectionIds: [quizSection],
    beforeId: null,
  })
  return db().chapter.findUniqueOrThrow({ where: made, select: { id: true, updatedAt: true } })
}

/** Every procedure that works on a given module, on the fixture's. */
const ON_A_MODULE: Record<string, (author: Author, fixture: Fixture) => Promise<unknown>> = {
  get: (author, { id }) => author.get({ moduleId: id }),
  check: (author, { id }) => author.check({ moduleId: id }),
  preview: (author, { id }) => author.preview({ moduleId: id }),
  versions: (author, { id }) => author.versions({ moduleId: id }),
  suggestPrerequisites: (author, { id }) => author.suggestPrerequisites({ moduleId: id }),
  update: async (author, { id }) =>
    author.update({ moduleId: id, updatedAt: await moduleTime(id), changes: { cpdPoints: 7 } }),
  setMentors: (author, { id }) => author.setMentors({ moduleId: id, membershipIds: [mentor.id, employee.id] }),
  setPrerequisites: async (author, { id }) =>
    author.setPrerequisites({ moduleId: id, prerequisiteIds: [(await createFixture(admin)).id] }),
  publish: (author, { id }) => author.publish({ moduleId: id, version: 1, changeSummary: 'More', isMaterial: false }),
  archive: (author, { id }) => author.archive({ moduleId: id }),
  'section.get': (author, { text }) => author.section.get({ sectionId: text }),
  'section.create': (author, { id }) => author.section.create({ moduleId: id, type: 'QUIZ', title: 'New' }),
  'section.update': async (author, { text }) =>
    author.section.update({ sectionId: text, updatedAt: await sectionTime(text), changes: { title: 'Other' } }),
  'section.move': (author, { text }) => author.section.move({ sectionId: text, beforeId: null }),
  'section.remove': (author, { text }) => author.section.remove({ sectionId: text }),
  'chapter.create': (author, { id, text }) =>
    author.chapter.create({ moduleId: id, requestId: newId(), title: 'Part', sectionIds: [text], beforeId: null }),
  'chapter.update': async (author, fixture) => {
    const chapter = await chapterOf(fixture)
    return author.chapter.update({ chapterId: chapter.id, updatedAt: chapter.updatedAt, changes: { title: 'Other' } })
  },
  'chapter.move': async (author, fixture) => {
    const [first, second] = [await chapterOf(fixture), await chapterOf(fixture)]
    return author.chapter.move({ chapterId: second.id, beforeId: first.id })
  },
  'chapter.delete': async (author, fixture) => author.chapter.delete({ chapterId: (await chapterOf(fixture)).id }),
  'attachment.add': async (author, { mixed }) =>
    author.attachment.add({ sectionId: mixed, assetId: await createAsset('IMAGE'), beforeId: null }),
  'attachment.rename': (author, { attachmentId }) => author.attachment.rename({ attachmentId, fileName: 'Other' }),
  'attachment.move': async (author, { attachmentId, mixed }) => {
    const { id } = await as(admin).attachment.add({
      sectionId: mixed,
      assetId: await createAsset('IMAGE'),
      beforeId: null,
    })
    return author.attachment.move({ attachmentId: id, beforeId: attachmentId })
  },
  'attachment.remove': (author, { attachmentId }) => author.attachment.remove({ attachmentId }),
  'quiz.update': async (author, { quizId, quizSection }) =>
    author.quiz.update({ quizId, updatedAt: (await quizOf(quizSection)).updatedAt, changes: { passingScore: 50 } }),
  'quiz.addQuestion': (author, { quizId }) => author.quiz.addQuestion({ quizId, question: question(), beforeId: null }),
  'quiz.updateQuestion': async (author, { quizSection, questionIds: [questionId] }) => {
    const known = (await quizOf(quizSection)).questions.find(({ id }) => id === questionId)
    return author.quiz.updateQuestion({ questionId, updatedAt: known?.updatedAt ?? new Date(), changes: { points: 9 } })
  },
  'quiz.moveQuestion': (author, { questionIds: [questionId] }) =>
    author.quiz.moveQuestion({ questionId, beforeId: null }),
  'quiz.removeQuestion': (author, { questionIds: [questionId] }) => author.quiz.removeQuestion({ questionId }),
}

const READS = new Set(['get', 'check', 'preview', 'versions', 'suggestPrerequisites', 'section.get'])

describe.each(Object.entries(ON_A_MODULE))('module.%s', (name, call) => {
  it('works for its author and writes who did it', async () => {
    const fixture = await createFixture()
    const before = await db().auditLog.count({ where: { actorId: mentor.id } })
    expect(await codeOf(call(as(mentor), fixture))).toBe('OK')
    const written = (await db().auditLog.count({ where: { actorId: mentor.id } })) - before
    expect(written > 0).toBe(!READS.has(name))
  })
  it('works for who may write every module and for another mentor of it', async () => {
    expect(await codeOf(call(as(admin), await createFixture()))).toBe('OK')
    const fixture = await createFixture()
    await as(admin).setMentors({ moduleId: fixture.id, membershipIds: [colleague.id] })
    expect(await codeOf(call(as(colleague), fixture))).toBe('OK')
  })
  it('refuses other authors, other roles and another tenant, and changes nothing', async () => {
    const fixture = await createFixture()
    const before = await as(admin).preview({ moduleId: fixture.id })
    expect(await codeOf(call(as(colleague), fixture))).toBe('FORBIDDEN')
    expect(await codeOf(call(as(employee), fixture))).toBe('FORBIDDEN')
    expect(await codeOf(call(as(stranger), fixture))).toBe('NOT_FOUND')
    expect(await codeOf(call(callerFor(stranger, { slug: tenant.slug }).module, fixture))).toBe('NOT_FOUND')
    const { version } = await as(admin).get({ moduleId: fixture.id })
    expect(version).toBe(1)
    // What these move or change the test itself adds.
    const addsItself = name === 'attachment.move' || name.startsWith('chapter.')
    if (!addsItself) expect(await as(admin).preview({ moduleId: fixture.id })).toEqual(before)
  })
})

describe('module.create', () => {
  it('makes a draft of the author’s own, with an address of its own', async () => {
    const input = {
      title: 'Varnost pri delu – čiščenje',
      difficulty: 'BEGINNER',
      language: 'sl',
      categoryId: null,
    } as const
    const create = (requestId = newId()) => as(mentor).create({ ...input, requestId })
    const [{ id }, { id: twin }] = [await create(), await create()]
    const module = await as(mentor).get({ moduleId: id })
    expect(module).toMatchObject({
      status: 'DRAFT',
      version: 0,
      slug: 'varnost-pri-delu-ciscenje',
      mentors: [{ id: mentor.id }],
    })
    expect((await as(mentor).get({ moduleId: twin })).slug).toMatch(/^varnost-pri-delu-ciscenje-\w{6}$/)
    expect(await auditOf(id)).toMatchObject([{ action: 'MODULE_CREATED', actorId: mentor.id, entityName: input.title }])
  })
  it('answers a repeated request with the module that it made', async () => {
    const input = {
      title: 'Once',
      difficulty: 'BEGINNER',
      language: 'en',
      categoryId: null,
      requestId: newId(),
    } as const
    const { id } = await as(mentor).create(input)
    expect(await as(mentor).create(input)).toEqual({ id })
    expect(await auditOf(id)).toHaveLength(1)
    expect((await as(colleague).create(input)).id).not.toBe(id)
  })
  it('is for authors only', async () => {
    const input = { title: 'A', difficulty: 'BEGINNER', language: 'en', categoryId: null } as const
    expect(await codeOf(as(employee).create({ ...input, requestId: newId() }))).toBe('FORBIDDEN')
    const few = await createMember(tenant)
    await db().userPermission.create({
      data: { membershipId: few.id, permission: 'MANAGE_ALL_MODULES', scope: { moduleIds: [newId()] } },
      select: { id: true },
    })
    expect(await codeOf(as(few).create({ ...input, requestId: newId() }))).toBe('FORBIDDEN')
  })
  it('refuses another tenant’s category and fields that are not its own', async () => {
    const foreign = await callerFor(stranger).module.category.create({ name: 'Foreign' })
    const input = { title: 'A', difficulty: 'BEGINNER', language: 'en', categoryId: null } as const
    expect(await codeOf(as(mentor).create({ ...input, requestId: newId(), categoryId: foreign.id }))).toBe('NOT_FOUND')
    for (const extra of [
      { tenantId: newId() },
      { id: newId() },
      { createdById: newId() },
      { status: 'PUBLISHED' },
      { version: 9 },
    ]) {
      expect(await codeOf(as(mentor).create({ ...input, requestId: newId(), ...extra }))).toBe('BAD_REQUEST')
    }
    for (const title of ['', '   ', 'a\0b', 'x'.repeat(200)]) {
      expect(await codeOf(as(mentor).create({ ...input, requestId: newId(), title }))).toBe('BAD_REQUEST')
    }
  })
})

describe('module.list', () => {
  it('shows an author their own, and everything to who may write everything', async () => {
    const [mine, theirs] = [await createFixture(mentor), await createFixture(colleague)]
    const ids = async (member: TestMember) => (await as(member).list({ limit: 100 })).items.map(({ id }) => id)
    expect(await ids(mentor)).toContain(mine.id)
    expect(await ids(mentor)).not.toContain(theirs.id)
    expect(await ids(admin)).toEqual(expect.arrayContaining([mine.id, theirs.id]))
    expect(await ids(stranger)).toEqual([])
    expect(await codeOf(as(employee).list({}))).toBe('FORBIDDEN')
  })
  it('searches from the first character, filters and pages', async () => {
    const own = await createMember(tenant, { permissions: ['MANAGE_OWN_MODULES'] })
    for (const title of ['Žaga', 'žaganje', 'Other']) await createModule(tenant, own, { title, status: 'DRAFT' })
    await createModule(tenant, own, { title: 'Žagovina' })
    const titles = async (input: Parameters<Author['list']>[0]) =>
      (await as(own).list(input)).items.map(({ title }) => title)
    expect((await titles({ search: 'ž' })).sort()).toEqual(['Žaga', 'Žagovina', 'žaganje'])
    expect(await titles({ search: 'žaga', status: 'PUBLISHED' })).toEqual([])
    expect([await titles({ search: '%' }), await titles({ search: '_aga' })]).toEqual([[], []])
    const first = await as(own).list({ limit: 3 })
    const second = await as(own).list({ limit: 3, cursor: first.nextCursor })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 1, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4)
  })
  it('says when learners don’t see yet what was changed', async () => {
    const { id, text } = await createFixture()
    const isChanged = async () =>
      (await as(mentor).list({ limit: 100 })).items.find((item) => item.id === id)?.hasUnpublishedChanges
    expect(await isChanged()).toBe(false)
    await as(mentor).archive({ moduleId: id })
    await as(mentor).restore({ moduleId: id })
    await as(mentor).setMentors({ moduleId: id, membershipIds: [mentor.id, employee.id] })
    expect(await isChanged()).toBe(false)
    await as(mentor).section.update({
      sectionId: text,
      updatedAt: await sectionTime(text),
      changes: { html: '<p>New</p>' },
    })
    expect(await isChanged()).toBe(true)
    await as(mentor).publish({ moduleId: id, version: 1, changeSummary: '', isMaterial: false })
    expect(await isChanged()).toBe(false)
  })
})

describe('module.update', () => {
  it('stores every field, makes tags once whatever their capitals, and says from what to what', async () => {
    const { id } = await createFixture()
    const { id: categoryId } = await as(mentor).category.create({ name: 'Safety' })
    const coverAssetId = await createAsset('IMAGE')
    await as(mentor).update({ moduleId: id, updatedAt: await moduleTime(id), changes: { tags: ['Noži'] } })
    const changes = {
      title: 'Knives',
      description: 'How to hold them',
      difficulty: 'ADVANCED',
      coverAssetId,
      categoryId,
      language: 'sl',
      learningOutcomes: ['Hold', '', 'Cut'],
      estimatedMinutes: 25,
      cpdPoints: 2,
      validityMonths: 12,
      tags: ['noži', 'Kuhinja', 'kuhinja'],
    } as const
    await as(mentor).update({
      moduleId: id,
      updatedAt: await moduleTime(id),
      changes: { ...changes, tags: [...changes.tags], learningOutcomes: [...changes.learningOutcomes] },
    })
    const module = await as(mentor).get({ moduleId: id })
    expect(module).toMatchObject({ ...changes, learningOutcomes: ['Hold', 'Cut'], tags: ['kuhinja', 'Noži'] })
    const audit = (await auditOf(id)).at(-1)
    expect(audit).toMatchObject({
      action: 'MODULE_UPDATED',
      metadata: { cpdPoints: { from: 0, to: 2 }, title: { to: 'Knives' } },
    })
    expect(Object.keys(Object(audit?.metadata))).not.toContain('description')
  })
  it('takes the letters of a tag as they are', async () => {
    const { id } = await createFixture()
    for (const tags of [['100 %'], ['100 %', '100 x'], ['a_b', 'axb']]) {
      await as(mentor).update({ moduleId: id, updatedAt: await moduleTime(id), changes: { tags } })
      expect((await as(mentor).get({ moduleId: id })).tags).toEqual(tags)
    }
  })
  it('refuses a change to something older than what is stored', async () => {
    const { id } = await createFixture()
    const updatedAt = await moduleTime(id)
    await as(mentor).update({ moduleId: id, updatedAt, changes: { title: 'First' } })
    expect(await keyOf(as(admin).update({ moduleId: id, updatedAt, changes: { title: 'Second' } }))).toBe(
      'changedMeanwhile',
    )
    expect((await as(admin).get({ moduleId: id })).title).toBe('First')
  })
  it('lets one of two authors through who change it at once', async () => {
    const { id } = await createFixture()
    const updatedAt = await moduleTime(id)
    const codes = await Promise.all(
      [mentor, admin].map((member, index) =>
        codeOf(as(member).update({ moduleId: id, updatedAt, changes: { cpdPoints: index + 1 } })),
      ),
    )
    expect(codes.sort()).toEqual(['CONFLICT', 'OK'])
  })
  it('takes as a cover only a picture of this tenant', async () => {
    const { id } = await createFixture()
    const foreign = await createAsset('IMAGE', { ...tenant, id: (await createTenant()).id })
    for (const coverAssetId of [await createAsset('DOCUMENT'), foreign, newId()]) {
      const attempt = as(mentor).update({ moduleId: id, updatedAt: await moduleTime(id), changes: { coverAssetId } })
      expect(await codeOf(attempt)).toBe('NOT_FOUND')
    }
  })
  it('refuses what is no field', async () => {
    const { id } = await createFixture()
    const updatedAt = await moduleTime(id)
    for (const field of ['tenantId', 'status', 'createdById', 'version', 'slug', 'id']) {
      const attempt = as(mentor).update({ moduleId: id, updatedAt, changes: { [field]: newId() } })
      expect(await codeOf(attempt)).toBe('BAD_REQUEST')
    }
  })
  it('keeps the address of a module that was published, and lets a draft’s follow its title', async () => {
    const published = await createFixture()
    const { slug } = await as(mentor).get({ moduleId: published.id })
    await as(mentor).update({
      moduleId: published.id,
      updatedAt: await moduleTime(published.id),
      changes: { title: 'Renamed' },
    })
    expect((await as(mentor).get({ moduleId: published.id })).slug).toBe(slug)
    const draft = await as(mentor).create({
      requestId: newId(),
      title: 'Draft',
      difficulty: 'BEGINNER',
      language: 'en',
      categoryId: null,
    })
    await as(mentor).update({
      moduleId: draft.id,
      updatedAt: await moduleTime(draft.id),
      changes: { title: 'Quite new' },
    })
    expect((await as(mentor).get({ moduleId: draft.id })).slug).toBe('quite-new')
  })
})

describe('mentors and prerequisites', () => {
  it('names only active members of this tenant', async () => {
    const { id } = await createFixture()
    const gone = await createMember(tenant)
    await db().membership.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() }, select: { id: true } })
    for (const membershipId of [stranger.id, gone.id, newId()]) {
      expect(await codeOf(as(mentor).setMentors({ moduleId: id, membershipIds: [membershipId] }))).toBe('NOT_FOUND')
    }
    expect((await as(mentor).suggestMentors({ search: 'mia m' })).map((member) => member.id)).toEqual([mentor.id])
    expect(await as(admin).suggestMentors({ search: stranger.name })).toEqual([])
    await as(mentor).setMentors({ moduleId: id, membershipIds: [mentor.id, employee.id] })
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: 'MODULE_MENTORS_CHANGED',
      metadata: { mentors: { from: 'Mia Mentor', to: 'Emil Employee, Mia Mentor' } },
    })
  })
  it('refuses a circle and names it', async () => {
    const [a, b, c] = [await createFixture(), await createFixture(), await createFixture()]
    await as(mentor).setPrerequisites({ moduleId: a.id, prerequisiteIds: [b.id] })
    await as(mentor).setPrerequisites({ moduleId: b.id, prerequisiteIds: [c.id] })
    const attempt = as(mentor).setPrerequisites({ moduleId: c.id, prerequisiteIds: [a.id] })
    await expect(attempt).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      cause: { params: { cycle: [c, a, b, c].map(({ title }) => title).join(' → ') } },
    })
    expect(await codeOf(as(mentor).setPrerequisites({ moduleId: a.id, prerequisiteIds: [a.id] }))).toBe(
      'PRECONDITION_FAILED',
    )
    expect((await as(mentor).get({ moduleId: c.id })).prerequisites).toEqual([])
  })
  it('refuses a circle that two changes would close at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await createFixture(), await createFixture()]
      const codes = await Promise.all([
        codeOf(as(mentor).setPrerequisites({ moduleId: a.id, prerequisiteIds: [b.id] })),
        codeOf(as(admin).setPrerequisites({ moduleId: b.id, prerequisiteIds: [a.id] })),
      ])
      expect(codes.sort()).toEqual(['OK', 'PRECONDITION_FAILED'])
    }
  })
  it('refuses another tenant’s module', async () => {
    const { id } = await createFixture()
    const other = await as(stranger).create({
      requestId: newId(),
      title: 'Theirs',
      difficulty: 'BEGINNER',
      language: 'en',
      categoryId: null,
    })
    expect(await codeOf(as(mentor).setPrerequisites({ moduleId: id, prerequisiteIds: [other.id] }))).toBe('NOT_FOUND')
  })
})

describe('archive, restore, delete', () => {
  it('archives and restores what it was', async () => {
    const { id } = await createFixture()
    const draft = await as(mentor).create({
      requestId: newId(),
      title: 'D',
      difficulty: 'BEGINNER',
      language: 'en',
      categoryId: null,
    })
    for (const [moduleId, status] of [
      [id, 'PUBLISHED'],
      [draft.id, 'DRAFT'],
    ] as const) {
      await as(mentor).archive({ moduleId })
      await as(mentor).archive({ moduleId })
      expect((await as(mentor).get({ moduleId })).status).toBe('ARCHIVED')
      await as(mentor).restore({ moduleId })
      expect((await as(mentor).get({ moduleId })).status).toBe(status)
      const actions = (await auditOf(moduleId)).map(({ action }): AuditAction => action)
      expect(actions.slice(-2)).toEqual(['MODULE_ARCHIVED', 'MODULE_RESTORED'])
    }
    expect(await codeOf(as(colleague).restore({ moduleId: id }))).toBe('FORBIDDEN')
    expect(await codeOf(as(stranger).restore({ moduleId: id }))).toBe('NOT_FOUND')
  })
  it('deletes only a draft that was never published', async () => {
    const { id } = await createFixture()
    expect(await keyOf(as(mentor).delete({ moduleId: id }))).toBe('archiveInstead')
    const draft = await as(mentor).create({
      requestId: newId(),
      title: 'D',
      difficulty: 'BEGINNER',
      language: 'en',
      categoryId: null,
    })
    await as(mentor).section.create({ moduleId: draft.id, type: 'QUIZ', title: 'Q' })
    expect(await codeOf(as(colleague).delete({ moduleId: draft.id }))).toBe('FORBIDDEN')
    expect(await codeOf(as(employee).delete({ moduleId: draft.id }))).toBe('FORBIDDEN')
    expect(await codeOf(as(stranger).delete({ moduleId: draft.id }))).toBe('NOT_FOUND')
    await as(mentor).delete({ moduleId: draft.id })
    expect(await codeOf(as(mentor).get({ moduleId: draft.id }))).toBe('NOT_FOUND')
    expect((await auditOf(draft.id)).at(-1)).toMatchObject({ action: 'MODULE_DELETED', entityName: 'D' })
  })
})

describe('sections', () => {
  const titles = async (moduleId: string) => (await as(mentor).get({ moduleId })).sections.map(({ title }) => title)
  it('are added at the end, moved, removed and brought back to their place', async () => {
    const { id, text, mixed } = await createFixture()
    await as(mentor).section.create({ moduleId: id, type: 'VIDEO', title: 'Film' })
    expect(await titles(id)).toEqual(['Text', 'More', 'Quiz', 'Film'])
    await as(mentor).section.move({ sectionId: text, beforeId: null })
    expect(await titles(id)).toEqual(['More', 'Quiz', 'Film', 'Text'])
    await as(mentor).section.remove({ sectionId: mixed })
    expect(await titles(id)).toEqual(['Quiz', 'Film', 'Text'])
    expect(await codeOf(as(mentor).section.get({ sectionId: mixed }))).toBe('NOT_FOUND')
    expect(await codeOf(as(colleague).section.restore({ sectionId: mixed }))).toBe('FORBIDDEN')
    expect(await codeOf(as(stranger).section.restore({ sectionId: mixed }))).toBe('NOT_FOUND')
    await as(mentor).section.restore({ sectionId: mixed })
    expect(await titles(id)).toEqual(['More', 'Quiz', 'Film', 'Text'])
    const actions = (await auditOf(mixed)).map(({ action }): AuditAction => action)
    expect(actions).toEqual(['SECTION_DELETED', 'SECTION_UPDATED'])
  })
  it('keep an order of all when two are moved at once', async () => {
    const { id, text, quizSection } = await createFixture()
    await Promise.all([
      as(mentor).section.move({ sectionId: text, beforeId: null }),
      as(admin).section.move({ sectionId: quizSection, beforeId: text }),
    ])
    expect((await titles(id)).toSorted()).toEqual(['More', 'Quiz', 'Text'])
  })
  it('store text that is safe, whoever sent it', async () => {
    const { id, text } = await createFixture()
    const html = '<p onclick="alert(1)">Hi<script>alert(1)</script></p><a href="javascript:alert(1)">x</a>'
    await as(mentor).section.update({ sectionId: text, updatedAt: await sectionTime(text), changes: { html } })
    const safe = '<p>Hi</p><a rel="noopener noreferrer" target="_blank">x</a>'
    expect((await db().section.findUniqueOrThrow({ where: { id: text } })).content).toBe(safe)
    // Whatever got into the database by another way is made safe on its way out.
    await db().section.update({ where: { id: text }, data: { content: html }, select: { id: true } })
    expect((await as(mentor).section.get({ sectionId: text })).html).toBe(safe)
    expect((await as(mentor).preview({ moduleId: id })).sections[0]?.html).toBe(safe)
  })
  it('write one audit row a sitting for text, and one for each other change', async () => {
    const { text } = await createFixture()
    const save = async (changes: Parameters<Author['section']['update']>[0]['changes']) =>
      as(mentor).section.update({ sectionId: text, updatedAt: await sectionTime(text), changes })
    for (const word of ['a', 'ab', 'abc']) await save({ html: `<p>${word}</p>` })
    expect(await auditOf(text)).toMatchObject([{ action: 'SECTION_UPDATED', metadata: { text: {} } }])
    await save({ title: 'B' })
    await save({ title: 'C', html: '<p>d</p>' })
    expect((await auditOf(text)).slice(1)).toMatchObject([
      { metadata: { title: { from: 'Text', to: 'B' } } },
      { metadata: { title: { from: 'B', to: 'C' } } },
    ])
  })
  it('take a video by address or of this tenant, and nothing else', async () => {
    const { mixed } = await createFixture()
    type Video = NonNullable<Parameters<Author['section']['update']>[0]['changes']['video']>
    const save = async (video: Video | null) =>
      as(mentor).section.update({ sectionId: mixed, updatedAt: await sectionTime(mixed), changes: { video } })
    await save({ source: 'YOUTUBE_VIMEO_URL', url: 'youtu.be/dQw4w9WgXcQ?si=1' })
    expect((await as(mentor).section.get({ sectionId: mixed })).video).toMatchObject({
      source: 'YOUTUBE_VIMEO_URL',
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    })
    expect(await keyOf(save({ source: 'YOUTUBE_VIMEO_URL', url: 'https://evil.example/x.mp4' }))).toBe('videoAddress')
    const foreign = await createAsset('VIDEO', { ...tenant, id: (await createTenant()).id })
    for (const assetId of [foreign, await createAsset('IMAGE'), newId()]) {
      expect(await codeOf(save({ source: 'UPLOAD', assetId }))).toBe('NOT_FOUND')
    }
    const assetId = await createAsset('VIDEO')
    await save({ source: 'UPLOAD', assetId })
    expect((await as(mentor).section.get({ sectionId: mixed })).video).toMatchObject({
      source: 'UPLOAD',
      url: null,
      asset: { id: assetId },
    })
    await save(null)
    expect((await as(mentor).section.get({ sectionId: mixed })).video).toBeNull()
  })
  it('refuse a stale change', async () => {
    const { text } = await createFixture()
    const updatedAt = await sectionTime(text)
    const save = (title: string) => as(mentor).section.update({ sectionId: text, updatedAt, changes: { title } })
    const codes = await Promise.all(['a', 'b', 'c'].map((title) => codeOf(save(title))))
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
  })
})

describe('attachments', () => {
  it('are this tenant’s documents and pictures, in order, under safe names', async () => {
    const { mixed, attachmentId } = await createFixture()
    const foreign = await createAsset('DOCUMENT', { ...tenant, id: (await createTenant()).id })
    for (const assetId of [foreign, await createAsset('VIDEO'), newId()]) {
      expect(await codeOf(as(mentor).attachment.add({ sectionId: mixed, assetId, beforeId: null }))).toBe('NOT_FOUND')
    }
    const { id } = await as(mentor).attachment.add({
      sectionId: mixed,
      assetId: await createAsset('IMAGE'),
      beforeId: attachmentId,
    })
    const files = async () => (await as(mentor).section.get({ sectionId: mixed })).attachments.map((file) => file.id)
    expect(await files()).toEqual([id, attachmentId])
    await as(mentor).attachment.move({ attachmentId: id, beforeId: null })
    expect(await files()).toEqual([attachmentId, id])
    const { fileName } = await as(mentor).attachment.rename({ attachmentId, fileName: '../../Načrt.exe' })
    expect(fileName).toBe('Načrt.exe.pdf')
    await as(mentor).attachment.remove({ attachmentId })
    expect(await files()).toEqual([id])
  })
})

describe('quizzes', () => {
  const prompts = async (sectionId: string) => (await quizOf(sectionId)).questions.map(({ prompt }) => prompt)
  it('take questions anywhere, copied or brought back', async () => {
    const { quizId, quizSection, questionIds } = await createFixture()
    await as(mentor).quiz.addQuestion({ quizId, question: question(), beforeId: questionIds[1] })
    expect(await prompts(quizSection)).toEqual(['How much is two and two?', 'New?', 'Which are even?', 'Zero is even.'])
    await as(mentor).quiz.moveQuestion({ questionId: questionIds[2], beforeId: questionIds[0] })
    await as(mentor).quiz.removeQuestion({ questionId: questionIds[1] })
    expect(await prompts(quizSection)).toEqual(['Zero is even.', 'How much is two and two?', 'New?'])
  })
  it('refuse a stale change of a question, but not of its neighbour', async () => {
    const { quizSection } = await createFixture()
    const [first, second] = (await quizOf(quizSection)).questions
    if (!first || !second) throw new Error('no questions')
    const save = ({ id, updatedAt }: typeof first, prompt: string) =>
      as(mentor).quiz.updateQuestion({ questionId: id, updatedAt, changes: { prompt } })
    await save(first, 'One')
    expect(await codeOf(save(first, 'Two'))).toBe('CONFLICT')
    expect(await codeOf(save(second, 'Three'))).toBe('OK')
    expect((await prompts(quizSection)).slice(0, 2)).toEqual(['One', 'Three'])
  })
  it('say in the audit log that the right answer changed', async () => {
    const { quizId, quizSection } = await createFixture()
    const [first] = (await quizOf(quizSection)).questions
    if (!first) throw new Error('no questions')
    const options = first.options.map((option) => ({ ...option, isCorrect: !option.isCorrect }))
    await as(mentor).quiz.updateQuestion({ questionId: first.id, updatedAt: first.updatedAt, changes: { options } })
    expect((await auditOf(quizId)).at(-1)).toMatchObject({
      action: 'QUIZ_UPDATED',
      metadata: { question: { to: 1 }, rightAnswer: { to: 'changed' } },
    })
  })
  it('refuse rules and options that make no sense', async () => {
    const { quizId, quizSection } = await createFixture()
    const { updatedAt } = await quizOf(quizSection)
    for (const changes of [{ passingScore: 101 }, { maxAttempts: 0 }, { timeLimitSeconds: 1 }, { moduleId: newId() }]) {
      expect(await codeOf(as(mentor).quiz.update({ quizId, updatedAt, changes: { ...changes } }))).toBe('BAD_REQUEST')
    }
    const twice = question()
    const [option] = twice.options
    if (!option) throw new Error('no option')
    const attempt = as(mentor).quiz.addQuestion({
      quizId,
      question: { ...twice, options: [option, option] },
      beforeId: null,
    })
    expect(await codeOf(attempt)).toBe('BAD_REQUEST')
  })
})

describe('module.publish', () => {
  it('writes the working copy as the next version', async () => {
    const { id, text } = await createFixture()
    await as(mentor).section.update({
      sectionId: text,
      updatedAt: await sectionTime(text),
      changes: { html: '<p>Second</p>' },
    })
    expect(await as(mentor).publish({ moduleId: id, version: 1, changeSummary: 'Clearer', isMaterial: true })).toEqual({
      version: 2,
    })
    const { items } = await as(mentor).versions({ moduleId: id })
    expect(items).toMatchObject([
      { version: 2, changeSummary: 'Clearer', isMaterial: true, publishedBy: 'Mia Mentor' },
      { version: 1, isMaterial: false },
    ])
    const log = await db().moduleChangeLog.findFirstOrThrow({ where: { moduleId: id, version: 2 } })
    expect(log.content).toMatchObject({
      sections: [
        { html: '<p>Second</p>' },
        { attachments: [{ fileName: 'Plan.pdf', size: 10 }] },
        { quiz: { questions: { length: 3 } } },
      ],
    })
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: 'MODULE_PUBLISHED',
      metadata: { version: { from: 1, to: 2 }, isMaterial: { to: true }, changeSummary: { to: 'Clearer' } },
    })
  })
  it('publishes nothing that is not whole, and says what is missing', async () => {
    const { id } = await as(mentor).create({
      requestId: newId(),
      title: 'D',
      difficulty: 'BEGINNER',
      language: 'en',
      categoryId: null,
    })
    const publish = () => as(mentor).publish({ moduleId: id, version: 0, changeSummary: '', isMaterial: false })
    expect((await as(mentor).check({ moduleId: id })).problems).toEqual([{ code: 'noSections' }])
    expect(await keyOf(publish())).toBe('notReadyToPublish')
    const { id: sectionId } = await as(mentor).section.create({ moduleId: id, type: 'QUIZ', title: 'Q' })
    expect((await as(mentor).check({ moduleId: id })).problems).toEqual([{ code: 'noQuestions', sectionId }])
    const { id: quizId } = await quizOf(sectionId)
    const right = question()
    const wrong = { ...right, options: right.options.map((option) => ({ ...option, isCorrect: false })) }
    const { id: questionId, updatedAt } = await as(mentor).quiz.addQuestion({ quizId, question: wrong, beforeId: null })
    expect((await as(mentor).check({ moduleId: id })).problems).toEqual([
      { code: 'noRightOption', sectionId, questionId, number: 1 },
    ])
    expect(await codeOf(publish())).toBe('PRECONDITION_FAILED')
    await as(mentor).quiz.updateQuestion({ questionId, updatedAt, changes: { options: right.options } })
    expect(await publish()).toEqual({ version: 1 })
  })
  it('gives each of two who publish at once the next version or a refusal', async () => {
    const { id } = await createFixture()
    const publish = (member: TestMember) =>
      as(member).publish({ moduleId: id, version: 1, changeSummary: '', isMaterial: false })
    const codes = await Promise.all([mentor, admin, mentor, admin].map((member) => codeOf(publish(member))))
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'OK'])
    expect((await as(mentor).versions({ moduleId: id })).items.map(({ version }) => version)).toEqual([2, 1])
  })
  it('waits for a change that is being made, and loses none', async () => {
    const { id, text } = await createFixture()
    const updatedAt = await sectionTime(text)
    await Promise.all([
      as(mentor).section.update({ sectionId: text, updatedAt, changes: { html: '<p>Last</p>' } }),
      as(admin).publish({ moduleId: id, version: 1, changeSummary: '', isMaterial: false }),
    ])
    const module = await as(mentor).get({ moduleId: id })
    const log = await db().moduleChangeLog.findFirstOrThrow({ where: { moduleId: id, version: 2 } })
    expect(JSON.stringify(log.content).includes('Last')).toBe(!module.hasUnpublishedChanges)
  })
  it('refuses an archived module', async () => {
    const { id } = await createFixture()
    await as(mentor).archive({ moduleId: id })
    expect(await keyOf(as(mentor).publish({ moduleId: id, version: 1, changeSummary: '', isMaterial: false }))).toBe(
      'restoreFirst',
    )
  })
  it('opens a material change again for who had completed the module, and leaves the others alone', async () => {
    for (const isMaterial of [true, false]) {
      const module = await createModule(tenant, mentor, { sections: [{ title: 'A', html: '<p>a</p>' }] })
      const [first] = module.content.sections
      await callerFor(employee).enrollment.completeSection({ moduleId: module.id, sectionId: first?.id ?? '' })
      const { id: sectionId } = await as(mentor).section.create({ moduleId: module.id, type: 'TEXT', title: 'B' })
      await as(mentor).section.update({
        sectionId,
        updatedAt: await sectionTime(sectionId),
        changes: { html: '<p>b</p>' },
      })
      await as(mentor).publish({ moduleId: module.id, version: 1, changeSummary: 'B', isMaterial })
      const enrollment = await db().enrollment.findFirstOrThrow({
        where: { moduleId: module.id, membershipId: employee.id },
      })
      expect(enrollment.status).toBe(isMaterial ? 'IN_PROGRESS' : 'COMPLETED')
    }
  })
})

describe('categories', () => {
  it('are made by any author, once whatever the capitals', async () => {
    const { id } = await as(mentor).category.create({ name: 'Kitchen' })
    expect(await as(colleague).category.create({ name: 'KITCHEN ' })).toEqual({ id })
    const both = await Promise.all([mentor, admin].map((member) => as(member).category.create({ name: 'At once' })))
    expect(both[0]).toEqual(both[1])
    expect(await codeOf(as(employee).category.create({ name: 'X' }))).toBe('FORBIDDEN')
    expect(await auditOf(id)).toMatchObject([{ action: 'CATEGORY_CREATED', actorId: mentor.id }])
  })
  it('are changed only by who may write every module of their tenant', async () => {
    const { id } = await as(mentor).category.create({ name: 'Guarded' })
    const calls = [
      (author: Author) => author.category.rename({ categoryId: id, name: 'Mine' }),
      (author: Author) => author.category.move({ categoryId: id, beforeId: null }),
      (author: Author) => author.category.delete({ categoryId: id }),
    ]
    for (const call of calls) {
      expect(await codeOf(call(as(mentor)))).toBe('FORBIDDEN')
      expect(await codeOf(call(as(employee)))).toBe('FORBIDDEN')
      expect(await codeOf(call(as(stranger)))).toBe('NOT_FOUND')
    }
    expect(await codeOf(as(mentor).category.restore({ name: 'Z', moduleIds: [], beforeId: null }))).toBe('FORBIDDEN')
    expect((await as(mentor).category.list()).canManage).toBe(false)
  })
  it('are renamed, ordered, deleted and brought back with their modules', async () => {
    const [one, two] = [
      await as(admin).category.create({ name: 'One' }),
      await as(admin).category.create({ name: 'Two' }),
    ]
    await as(admin).category.rename({ categoryId: one.id, name: 'First' })
    expect(await keyOf(as(admin).category.rename({ categoryId: two.id, name: 'FIRST' }))).toBe('categoryExists')
    await as(admin).category.move({ categoryId: two.id, beforeId: one.id })
    const names = async () =>
      (await as(admin).category.list()).items.map(({ name }) => name).filter((name) => /First|Two/.test(name))
    expect(await names()).toEqual(['Two', 'First'])
    const { id } = await createFixture()
    await as(mentor).update({ moduleId: id, updatedAt: await moduleTime(id), changes: { categoryId: two.id } })
    const time = await moduleTime(id)
    const undo = await as(admin).category.delete({ categoryId: two.id })
    expect(undo).toEqual({ name: 'Two', moduleIds: [id], beforeId: one.id })
    expect((await as(mentor).get({ moduleId: id })).categoryId).toBeNull()
    const back = await as(admin).category.restore(undo)
    expect(await names()).toEqual(['Two', 'First'])
    expect(await as(mentor).get({ moduleId: id })).toMatchObject({ categoryId: back.id, updatedAt: time })
  })
})

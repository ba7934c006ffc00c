import { beforeAll, describe, expect, it } from 'vitest'
import type { PublishedModule } from '@/features/module/schema'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import {
  certificatesOf,
  completeAll,
  enrollmentOf,
  inTransaction,
  onlyPartOf,
  partsOf,
  type TestModule,
  texts,
} from '@/test/learning'
import { recountProgress, reopenCompleted } from '../service'

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const learner = () => createMember(tenant)
const db = () => tenantDb(tenant.id)

/** What publishing does to learners. */
async function publish(module: TestModule, content: PublishedModule, { isMaterial = false } = {}) {
  await inTransaction(tenant, author, async (ctx) => {
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
  return { ...section, chapterId: null, html: '', video: null, attachments: [], quiz: null, scorm: null }
}

describe('a later version', () => {
  it('reopens a completed module only when its change is material, and keeps the one certificate', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    await completeAll(member, module)
    const added = await newSection(module)
    const content = { ...module.content, sections: [...module.content.sections, added] }
    await publish(module, content)
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({ status: 'COMPLETED', progress: 100 })
    await publish(module, content, { isMaterial: true })
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({
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
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({ status: 'COMPLETED', completedVersion: 3 })
    expect(await certificatesOf(tenant, member)).toMatchObject([{ version: 1 }])
  })

  it('does not reopen by a material change that asks for nothing new, nor by an optional section', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    await completeAll(member, module)
    const optional = await newSection(module, false)
    const content = { ...module.content, title: 'Renamed', sections: [...module.content.sections, optional] }
    await publish(module, content, { isMaterial: true })
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({ status: 'COMPLETED' })
  })

  it('that drops what was missing is noticed at the next step', async () => {
    const module = await createModule(tenant, author, { sections: texts(2) })
    const member = await learner()
    const [first] = partsOf(module)
    if (!first) throw new Error('two parts')
    await callerFor(member).enrollment.completeSection(first)
    await publish(module, { ...module.content, sections: module.content.sections.slice(0, 1) })
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({ status: 'IN_PROGRESS', progress: 100 })
    expect((await callerFor(member).enrollment.explain({ moduleId: module.id })).missing).toEqual([])
    expect(await callerFor(member).enrollment.start({ moduleId: module.id })).toMatchObject({ hasJustCompleted: true })
  })

  it('is right when a version is published while the last section is done', async () => {
    for (let round = 0; round < 5; round += 1) {
      const module = await createModule(tenant, author, { sections: texts(1) })
      const member = await learner()
      await callerFor(member).enrollment.start({ moduleId: module.id })
      const added = await newSection(module)
      const part = onlyPartOf(module)
      await Promise.all([
        publish(module, { ...module.content, sections: [...module.content.sections, added] }, { isMaterial: true }),
        callerFor(member).enrollment.completeSection(part),
      ])
      expect(await enrollmentOf(tenant, member, module)).toMatchObject({ status: 'IN_PROGRESS', progress: 50 })
    }
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
    const part = onlyPartOf(second)
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
    expect(await enrollmentOf(tenant, member, second)).toMatchObject({ status: 'IN_PROGRESS', progress: 100 })
    expect(await callerFor(member).enrollment.explain({ moduleId: second.id })).toMatchObject({
      missing: [{ kind: 'PREREQUISITE' }],
    })
    await completeAll(member, first)
    expect(await enrollmentOf(tenant, member, second)).toMatchObject({ status: 'COMPLETED' })
    expect(await certificatesOf(tenant, member)).toHaveLength(2)
  })

  it('that are archived lock nothing', async () => {
    const { first, second } = await chain()
    await db().module.update({ where: { id: first.id }, data: { status: 'ARCHIVED' } })
    const { enrollment } = callerFor(await learner())
    expect(await enrollment.start({ moduleId: second.id })).toMatchObject({ progress: 0 })
  })
})

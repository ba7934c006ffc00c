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
import { partsOf } from '@/test/learning'

const NOW = new Date('2026-06-15T10:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const sections = [
  { title: 'One', html: '<p>1</p>' },
  { title: 'Two', html: '<p>2</p>' },
]

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const home = (member: TestMember, now = NOW) => callerFor(member, { now }).enrollment.home()
const create = (title: string, days: number) =>
  createModule(tenant, author, { title, publishedAt: daysAgo(days), sections })

async function publishAgain(module: Awaited<ReturnType<typeof create>>, days: number, isMaterial: boolean) {
  const db = tenantDb(tenant.id)
  const publishedAt = daysAgo(days)
  await db.module.update({ where: { id: module.id }, data: { version: 2, publishedAt } })
  await db.moduleChangeLog.create({
    data: { id: newId(), moduleId: module.id, version: 2, content: module.content, isMaterial, publishedAt },
  })
}

describe('home', () => {
  it('offers a newcomer the newest modules, whatever their age, and later only what is new', async () => {
    const old = await create('Old', 300)
    const recent = await create('Recent', 10)
    const member = await createMember(tenant)
    expect(await home(member)).toMatchObject({ hasStarted: false, underWay: [] })
    expect((await home(member)).fresh.map(({ title }) => title)).toEqual(['Recent', 'Old'])
    await callerFor(member, { now: NOW }).enrollment.start({ moduleId: old.id })
    const later = await home(member)
    expect(later.fresh.map(({ title }) => title)).toEqual(['Recent'])
    expect(later.underWay.map(({ title }) => title)).toEqual(['Old'])
    await callerFor(member, { now: NOW }).enrollment.start({ moduleId: recent.id })
    expect((await home(member)).fresh).toEqual([])
  })

  it('goes on where the member was, the last module first', async () => {
    const [first, second] = [await create('First', 5), await create('Second', 5)]
    const member = await createMember(tenant)
    const at = (minute: number) => callerFor(member, { now: new Date(NOW.getTime() + minute * 60_000) }).enrollment
    const [one, two] = first.content.sections.map(({ id }) => ({ moduleId: first.id, sectionId: id }))
    if (!one || !two) throw new Error('two sections')
    await at(0).openSection(one)
    await at(1).openSection({ moduleId: second.id, sectionId: second.content.sections[1]?.id ?? '' })
    expect((await home(member)).underWay).toMatchObject([
      { title: 'Second', progress: 0, sectionsLeft: 2, resume: { title: 'Two' } },
      { title: 'First', progress: 0, sectionsLeft: 2, resume: { title: 'One' } },
    ])
    await at(2).completeSection(one)
    expect((await home(member)).underWay[0]).toMatchObject({ progress: 50, sectionsLeft: 1, resume: { title: 'Two' } })
    await at(3).completeSection(two)
    expect((await home(member)).underWay.map(({ title }) => title)).toEqual(['Second'])
  })

  it('shows a completed module again when it changed materially, until it is opened', async () => {
    const [changed, polished] = [await create('Changed', 40), await create('Polished', 40)]
    const member = await createMember(tenant)
    for (const module of [changed, polished]) {
      for (const { id } of module.content.sections) {
        await callerFor(member, { now: daysAgo(30) }).enrollment.completeSection({ moduleId: module.id, sectionId: id })
      }
    }
    await publishAgain(changed, 2, true)
    await publishAgain(polished, 2, false)
    const titles = async () =>
      (await home(member)).fresh.filter(({ status }) => status === 'COMPLETED').map(({ title }) => title)
    expect(await titles()).toEqual(['Changed'])
    const sectionId = changed.content.sections[0]?.id ?? ''
    await callerFor(member, { now: NOW }).enrollment.openSection({ moduleId: changed.id, sectionId })
    expect(await titles()).toEqual([])
  })

  it('has news but nothing to go on with for a viewer', async () => {
    const viewer = await createMember(tenant, { role: 'VIEWER' })
    const [first, second] = [await create('First of two', 1), await create('Second of two', 1)]
    await tenantDb(tenant.id).modulePrerequisite.create({
      data: { dependentId: second.id, prerequisiteId: first.id },
    })
    const { underWay, fresh } = await home(viewer)
    expect(underWay).toEqual([])
    expect(fresh.find(({ id }) => id === second.id)).toMatchObject({ lockedBy: [] })
    const newcomer = await home(await createMember(tenant))
    expect(newcomer.fresh.map(({ id }) => id)).toContain(first.id)
    expect(newcomer.fresh.map(({ id }) => id)).not.toContain(second.id)
  })

  it('leads into a quiz that is under way, here and on the page of the module, as long as its time runs', async () => {
    const module = await createModule(tenant, author, {
      sections: [
        { title: 'Text', html: '<p>Text</p>' },
        { title: 'Check', type: 'QUIZ', quiz: { ...sampleQuiz, timeLimitSeconds: 600 } },
      ],
    })
    const member = await createMember(tenant)
    const ref = partsOf(module)[1]
    if (!ref) throw new Error('The module has two sections.')
    const { attemptId } = await callerFor(member).quiz.start(ref)
    const open = { attemptId, sectionId: ref.sectionId, title: 'Check', deadlineAt: expect.any(Date) }
    const page = (now = new Date()) => callerFor(member, { now }).enrollment.module({ slug: module.slug })
    expect((await home(member)).underWay[0]?.openAttempt).toEqual(open)
    expect((await page()).openAttempt).toEqual(open)
    expect((await page(new Date(Date.now() + 601_000))).openAttempt).toBeNull()
    expect((await home(await createMember(tenant))).underWay).toEqual([])
  })
})

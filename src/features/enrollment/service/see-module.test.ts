import { beforeAll, describe, expect, it } from 'vitest'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { partsOf } from '@/test/learning'

const NOW = new Date('2026-06-15T10:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

type Module = Awaited<ReturnType<typeof create>>

const db = () => tenantDb(tenant.id)
const create = () =>
  createModule(tenant, author, { publishedAt: daysAgo(40), sections: [{ title: 'One', html: '<p>1</p>' }] })
const api = (member: TestMember, now = NOW) => callerFor(member, { now }).enrollment
const page = (member: TestMember, module: Module) => api(member).module({ slug: module.slug })
const see = (member: TestMember, { id: moduleId }: Module, version: number) => api(member).see({ moduleId, version })
const seen = async (member: TestMember, { id: moduleId }: Module) =>
  (await db().userModuleReview.findFirst({ where: { membershipId: member.id, moduleId } }))?.lastSeenVersion

async function publish({ id, content }: Module, version: number, changeSummary: string, days = 10 - version) {
  const publishedAt = daysAgo(days)
  await db().moduleChangeLog.create({
    data: { moduleId: id, version, content, changeSummary, isMaterial: true, publishedAt },
    select: { id: true },
  })
  await db().module.update({ where: { id }, data: { version, publishedAt }, select: { id: true } })
}

const cardOf = async (member: TestMember, { id }: Module) =>
  (await api(member).catalogue({ limit: 100 })).items.find((card) => card.id === id)
const isFresh = async (member: TestMember, { id }: Module) =>
  (await api(member).home()).fresh.some((card) => card.id === id)

describe('what is new in a module', () => {
  it('is told who saw an earlier version, and no more once they have seen it', async () => {
    const [module, member] = [await create(), await createMember(tenant)]
    expect(await page(member, module)).toMatchObject({ seenVersion: null, news: [] })
    await see(member, module, 1)
    await publish(module, 2, 'A new chapter')
    await publish(module, 3, '')
    expect(await page(member, module)).toMatchObject({
      seenVersion: 1,
      news: [
        { version: 3, changeSummary: '' },
        { version: 2, changeSummary: 'A new chapter' },
      ],
    })
    expect(await cardOf(member, module)).toMatchObject({ isUpdated: true })
    await see(member, module, 3)
    expect(await page(member, module)).toMatchObject({ seenVersion: 3, news: [] })
    expect(await cardOf(member, module)).toMatchObject({ isUpdated: false })
    expect(await cardOf(await createMember(tenant), module)).toMatchObject({ isUpdated: false })
  })

  it('counts from the version that was out when one was last in the module', async () => {
    const [module, member] = [await create(), await createMember(tenant)]
    for (const part of partsOf(module)) await api(member, daysAgo(30)).completeSection(part)
    await publish(module, 2, 'A new chapter')
    expect(await page(member, module)).toMatchObject({ seenVersion: 1, news: [{ version: 2 }] })
    expect(await isFresh(member, module)).toBe(true)
    await see(member, module, 2)
    expect(await isFresh(member, module)).toBe(false)
  })

  it('is not new any more after a look, though not started', async () => {
    const [module, other, member] = [await create(), await create(), await createMember(tenant)]
    await api(member).start({ moduleId: other.id })
    expect(await isFresh(member, module)).toBe(true)
    await see(member, module, 1)
    expect(await isFresh(member, module)).toBe(false)
    await publish(module, 2, 'A new chapter')
    expect(await isFresh(member, module)).toBe(true)
  })
})

describe('enrollment.see', () => {
  it('never goes back, nor past what is published, however many come at once', async () => {
    const [module, member] = [await create(), await createMember(tenant)]
    await publish(module, 2, 'More')
    await Promise.all([1, 2, 1, 2, 1].map((version) => see(member, module, version)))
    expect(await seen(member, module)).toBe(2)
    await see(member, module, 1)
    await see(member, module, 900)
    expect(await seen(member, module)).toBe(2)
  })

  it('is for viewers too, and for modules that one may read', async () => {
    const module = await create()
    const viewer = await createMember(tenant, { role: 'VIEWER' })
    await see(viewer, module, 1)
    expect(await seen(viewer, module)).toBe(1)
    const draft = await createModule(tenant, author, { status: 'DRAFT' })
    const archived = await createModule(tenant, author, { status: 'ARCHIVED' })
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    const refused = { code: 'NOT_FOUND' }
    await expect(api(viewer).see({ moduleId: draft.id, version: 1 })).rejects.toMatchObject(refused)
    await expect(api(viewer).see({ moduleId: archived.id, version: 1 })).rejects.toMatchObject(refused)
    await expect(api(stranger).see({ moduleId: module.id, version: 1 })).rejects.toMatchObject(refused)
  })
})

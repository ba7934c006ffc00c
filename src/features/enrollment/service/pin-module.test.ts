import { beforeAll, describe, expect, it } from 'vitest'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { completeAll, texts } from '@/test/learning'
import { PIN_LIMITS } from '../policy'

let tenant: TestTenant
let admin: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  admin = await createMember(tenant, { role: 'ADMIN' })
})

const create = (title: string) => createModule(tenant, admin, { title, sections: texts(1) })
const home = (member: TestMember) => callerFor(member).enrollment.home()
const titles = (cards: readonly { title: string }[]) => cards.map(({ title }) => title)
const stranger = async () => createMember(await createTenant(), { role: 'OWNER' })
const NOT_FOUND = { code: 'NOT_FOUND' }

describe('pin', () => {
  it('keeps a module at hand for one member alone, once however often and at once', async () => {
    const module = await create('Kept')
    const [member, other] = [await createMember(tenant), await createMember(tenant)]
    const pin = { moduleId: module.id, isPinned: true }
    await Promise.all(Array.from({ length: 6 }, () => callerFor(member).enrollment.pin(pin)))
    expect(titles((await home(member)).pinned)).toEqual(['Kept'])
    expect((await home(other)).pinned).toEqual([])
    expect(await callerFor(member).enrollment.module({ slug: module.slug })).toMatchObject({ isPinned: true })
    await callerFor(member).enrollment.pin({ ...pin, isPinned: false })
    expect((await home(member)).pinned).toEqual([])
  })

  it('has room for twelve, however many come at once; what is archived takes none', async () => {
    const member = await createMember(tenant)
    const modules = await Promise.all(Array.from({ length: PIN_LIMITS.own + 2 }, (_, n) => create(`Pinned ${n}`)))
    const pin = (module: { id: string }) => callerFor(member).enrollment.pin({ moduleId: module.id, isPinned: true })
    const results = await Promise.allSettled(modules.map(pin))
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : []))
    expect(refused).toEqual(['tooManyPinned', 'tooManyPinned'])
    const { pinned } = await home(member)
    expect(pinned).toHaveLength(PIN_LIMITS.own)
    const [first] = pinned
    await pin(first ?? { id: '' })
    await callerFor(admin).module.archive({ moduleId: first?.id ?? '' })
    const left = modules.find(({ id }) => !pinned.some((module) => module.id === id))
    await pin(left ?? { id: '' })
    expect(await home(member)).toMatchObject({
      pinned: expect.arrayContaining([expect.objectContaining({ id: left?.id })]),
    })
  })

  it('refuses a draft, a module of another company, and who does not learn', async () => {
    const draft = await createModule(tenant, admin, { sections: texts(1), status: 'DRAFT' })
    const module = await create('Ours')
    const member = await createMember(tenant)
    await expect(callerFor(member).enrollment.pin({ moduleId: draft.id, isPinned: true })).rejects.toMatchObject(
      NOT_FOUND,
    )
    const pin = { moduleId: module.id, isPinned: true }
    await expect(callerFor(await stranger()).enrollment.pin(pin)).rejects.toMatchObject(NOT_FOUND)
    const viewer = await createMember(tenant, { role: 'VIEWER' })
    await expect(callerFor(viewer).enrollment.pin(pin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('recommend', () => {
  it('shows a module to everybody until they have completed it, and audits each change once', async () => {
    const module = await create('For everybody')
    const member = await createMember(tenant)
    const pin = { moduleId: module.id, isPinned: true }
    await Promise.all(Array.from({ length: 4 }, () => callerFor(admin).enrollment.recommend(pin)))
    expect((await home(member)).recommended).toMatchObject([{ title: 'For everybody', isRecommended: true }])
    await completeAll(member, module)
    expect((await home(member)).recommended).toEqual([])
    await callerFor(admin).enrollment.recommend({ ...pin, isPinned: false })
    await callerFor(admin).enrollment.recommend({ ...pin, isPinned: false })
    const audited = await tenantDb(tenant.id).auditLog.findMany({
      where: { entityId: module.id, action: { in: ['COMPANY_PIN_ADDED', 'COMPANY_PIN_REMOVED'] } },
      select: { action: true },
    })
    expect(audited.map(({ action }) => action).sort()).toEqual(['COMPANY_PIN_ADDED', 'COMPANY_PIN_REMOVED'])
  })

  it('keeps the order that it is given, and what is taken back comes to its place', async () => {
    const company = await createTenant()
    const manager = await createMember(company, { role: 'ADMIN' })
    const [a, b, c] = await Promise.all(
      ['A', 'B', 'C'].map((title) => createModule(company, manager, { title, sections: texts(1) })),
    )
    if (!a || !b || !c) throw new Error('three modules')
    const api = () => callerFor(manager).enrollment
    const put = (module: { id: string }, beforeId?: string | null) =>
      api().recommend({ moduleId: module.id, isPinned: true, ...(beforeId === undefined ? {} : { beforeId }) })
    const order = async () => titles((await api().recommended()).items).join('')
    for (const module of [a, b, c]) await put(module)
    expect(await order()).toBe('ABC')
    await put(c, a.id)
    await put(c, a.id)
    expect(await order()).toBe('CAB')
    await put(a)
    await api().recommend({ moduleId: a.id, isPinned: false })
    await put(a, b.id)
    expect(await order()).toBe('CAB')
    expect(titles((await home(await createMember(company))).recommended).join('')).toBe('CAB')
    await Promise.all([put(a, null), put(b, c.id), put(c, null)])
    expect((await order()).split('').toSorted().join('')).toBe('ABC')
    const moved = { action: 'COMPANY_PIN_MOVED', entityId: c.id } as const
    expect(await tenantDb(company.id).auditLog.count({ where: moved })).toBe(2)
  })

  it('has room for twelve, however many come at once', async () => {
    const company = await createTenant()
    const manager = await createMember(company, { role: 'ADMIN' })
    const modules = await Promise.all(
      Array.from({ length: PIN_LIMITS.company + 2 }, () => createModule(company, manager, { sections: texts(1) })),
    )
    const results = await Promise.allSettled(
      modules.map(({ id }) => callerFor(manager).enrollment.recommend({ moduleId: id, isPinned: true })),
    )
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : []))
    expect(refused).toEqual(['tooManyRecommended', 'tooManyRecommended'])
    expect((await callerFor(manager).enrollment.recommended()).items).toHaveLength(PIN_LIMITS.company)
  })

  it('is for who manages all modules of this company', async () => {
    const pin = { moduleId: (await create('Not theirs')).id, isPinned: true }
    const member = await createMember(tenant)
    await expect(callerFor(member).enrollment.recommend(pin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(callerFor(await stranger()).enrollment.recommend(pin)).rejects.toMatchObject(NOT_FOUND)
    const scoped = await createMember(tenant)
    await tenantDb(tenant.id).userPermission.create({
      data: { membershipId: scoped.id, permission: 'MANAGE_ALL_MODULES', scope: { moduleIds: [pin.moduleId] } },
    })
    await expect(callerFor(scoped).enrollment.recommend(pin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

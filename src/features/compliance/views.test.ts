import { beforeAll, describe, expect, it } from 'vitest'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'

let tenant: TestTenant
let hr: TestMember
let other: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR', name: 'Hana' })
  other = await createMember(tenant, { role: 'HR', name: 'Iva' })
})

const views = (member: TestMember) => callerFor(member).compliance.view
const listOf = (member: TestMember) => views(member).list({ page: 'compliance' })
const save = (name: string, more = {}) =>
  views(hr).save({ page: 'compliance', name, query: 'state=OVERDUE&utm=1&group=', ...more })

describe('views', () => {
  it('are one’s own until they are shared, and keep only filters', async () => {
    const view = await save('Late ones')
    expect(await listOf(hr)).toMatchObject([{ name: 'Late ones', query: 'state=OVERDUE', isOwn: true }])
    expect(await listOf(other)).toEqual([])
    await views(hr).change({ viewId: view.id, isShared: true })
    expect(await listOf(other)).toMatchObject([{ name: 'Late ones', isOwn: false, ownerName: 'Hana' }])
  })

  it('are changed and deleted by their owner alone, and can be saved again', async () => {
    const view = await save('Mine', { isShared: true })
    await expect(views(other).change({ viewId: view.id, name: 'Theirs' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(views(other).delete({ viewId: view.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const stranger = await createMember(await createTenant(), { role: 'HR' })
    await expect(views(stranger).delete({ viewId: view.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const deleted = await views(hr).delete({ viewId: view.id })
    await views(hr).save({ page: 'compliance', ...deleted })
    expect((await listOf(hr)).map(({ name }) => name)).toContain('Mine')
  })

  it('have names that their owner uses once', async () => {
    const first = await save('One')
    await expect(save('One')).rejects.toMatchObject({ code: 'CONFLICT' })
    const second = await save('Two')
    await expect(views(hr).change({ viewId: second.id, name: 'One' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await views(hr).change({ viewId: first.id, name: 'One' })
  })

  it('are the default one at a time, also when two become it at once, and only for oneself', async () => {
    const [a, b] = [await save('A', { isShared: true, isDefault: true }), await save('B')]
    expect((await listOf(other)).some(({ isDefault }) => isDefault)).toBe(false)
    await Promise.allSettled([a, b].map(({ id }) => views(hr).change({ viewId: id, isDefault: true })))
    expect((await listOf(hr)).filter(({ isDefault }) => isDefault)).toHaveLength(1)
  })
})

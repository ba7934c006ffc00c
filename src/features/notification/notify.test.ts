import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { inTransaction } from '@/test/learning'
import { type NewNotification, notify } from './service/notify'

let tenant: TestTenant
let member: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  member = await createMember(tenant)
})

const notice = (membershipId: string, dedupKey: string): NewNotification => ({
  membershipId,
  type: 'NEW_MODULE',
  params: { moduleTitle: 'First aid' },
  path: '/modules/first-aid',
  cause: { kind: 'DIRECT', since: '2026-01-15T08:00:00.000Z' },
  dedupKey,
})

const told = (key: string, to = tenant) =>
  tenantDb(to.id).notification.findMany({ where: { path: `/${key}` }, orderBy: { id: 'asc' } })

const notifyOf = (key: string, members: readonly { id: string }[], by = tenant) =>
  inTransaction(by, member, (ctx) =>
    notify(
      ctx,
      members.map(({ id }) => ({ ...notice(id, key), path: `/${key}` })),
    ),
  )

describe('notify', () => {
  it('tells each once, however often it is called', async () => {
    const key = newId()
    const other = await createMember(tenant)
    expect(await notifyOf(key, [member, other, member])).toBe(2)
    expect(await notifyOf(key, [other, member])).toBe(0)
    const rows = await told(key)
    expect(rows.map(({ membershipId }) => membershipId).sort()).toEqual([member.id, other.id].sort())
    expect(rows[0]).toMatchObject({ params: { moduleTitle: 'First aid' }, cause: { kind: 'DIRECT' }, readAt: null })
  })

  it('tells once when many say it at the same time, in whatever order', async () => {
    const key = newId()
    const people = await Promise.all(Array.from({ length: 6 }, () => createMember(tenant)))
    const calls = Array.from({ length: 8 }, (_, index) => notifyOf(key, index % 2 ? people : [...people].reverse()))
    const counts = await Promise.all(calls)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6)
    expect(await told(key)).toHaveLength(6)
  })

  it('has told nobody when the transaction fails', async () => {
    const key = newId()
    const failed = inTransaction(tenant, member, async (ctx) => {
      await notify(ctx, [{ ...notice(member.id, key), path: `/${key}` }])
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await told(key)).toHaveLength(0)
    expect(await notifyOf(key, [member])).toBe(1)
  })

  it('tells neither who has left nor who has not joined; they are told when they are back', async () => {
    const key = newId()
    const [left, invited] = [await createMember(tenant), await createMember(tenant)]
    const set = (id: string, data: { deactivatedAt?: Date | null; joinedAt?: Date | null }) =>
      tenantDb(tenant.id).membership.update({ where: { id }, data, select: { id: true } })
    await set(left.id, { deactivatedAt: new Date() })
    await set(invited.id, { joinedAt: null })
    expect(await notifyOf(key, [left, invited])).toBe(0)
    await set(left.id, { deactivatedAt: null })
    expect(await notifyOf(key, [left, invited])).toBe(1)
  })

  it('tells nobody of another company', async () => {
    const key = newId()
    const stranger = await createMember(await createTenant())
    expect(await notifyOf(key, [stranger])).toBe(0)
  })

  it('tells thousands in one statement', async () => {
    const key = newId()
    const people = Array.from({ length: 3000 }, () => newId())
    await tenantDb(tenant.id).membership.createMany({
      data: people.map((id) => ({ id, email: `${id}@example.com`, name: id, joinedAt: new Date() })),
    })
    expect(
      await notifyOf(
        key,
        people.map((id) => ({ id })),
      ),
    ).toBe(3000)
  })

  it.each([
    ['nothing chosen', null, 'IMMEDIATE'],
    ['daily', { frequency: 'DAILY' as const }, 'DAILY'],
    ['weekly', { frequency: 'WEEKLY' as const }, 'WEEKLY'],
    ['another family off', { deadlines: false }, 'IMMEDIATE'],
    ['this family off', { content: false, frequency: 'DAILY' as const }, null],
  ])('with %s the mail is due %s', async (_, preference, due) => {
    const key = newId()
    const reader = await createMember(tenant)
    if (preference) {
      const data = { membershipId: reader.id, ...preference }
      await tenantDb(tenant.id).emailPreference.create({ data, select: { membershipId: true } })
    }
    await notifyOf(key, [reader])
    const [row] = await told(key)
    const hours = row?.mailAfter ? (row.mailAfter.getTime() - row.createdAt.getTime()) / 3_600_000 : null
    if (due === null) expect(hours).toBeNull()
    if (due === 'IMMEDIATE') expect(hours).toBe(0)
    if (due === 'DAILY') expect(hours).toSatisfy((value: number) => value > 0 && value <= 25)
    if (due === 'WEEKLY') expect(row?.mailAfter?.getUTCDay()).toBe(1)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { BYTE_ORDER_MARK } from '@/lib/csv'
import { contextFor } from '@/server/api/context'
import { platformDb } from '@/server/db/platform-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { exportAudit } from './service/export'

let tenant: TestTenant
let owner: TestMember
let other: TestMember

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 0, day, hour))

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER', name: 'Olga Novak' })
  other = await createMember(tenant, { role: 'ADMIN', name: 'Špela Čuk' })
  const row = (actor: TestMember, day: number, rest: object = {}) => ({
    tenantId: tenant.id,
    actorId: actor.id,
    actorName: actor.name,
    action: 'GROUP_UPDATED' as const,
    entityType: 'Group',
    entityId: tenant.id,
    entityName: 'Night shift',
    createdAt: at(day),
    ...rest,
  })
  await platformDb.auditLog.createMany({
    data: [
      ...Array.from({ length: 5 }, (_, index) => row(owner, index + 1)),
      row(other, 6, { action: 'USER_ROLE_CHANGED', entityType: 'Membership', entityId: owner.id, entityName: '=1+1' }),
      row(other, 7, { entityId: owner.id, metadata: { role: { from: 'EMPLOYEE', to: 'HR' } } }),
      // 00:30 of the 9th in the company's zone.
      row(other, 8, { createdAt: at(8, 23.5) }),
    ],
  })
})

const days = async (input: Parameters<ReturnType<typeof callerFor>['audit']['list']>[0]) => {
  const { items } = await callerFor(owner).audit.list(input)
  return items.map(({ createdAt }) => createdAt.getUTCDate())
}

const exportAs = async (member: TestMember, query = '') =>
  exportAudit(
    await contextFor({ sessionId: member.sessionId, slug: member.slug, headers: new Headers() }),
    new URLSearchParams(query),
  )

describe('list', () => {
  it('filters by person, action, kind, thing and days of the company, in any combination', async () => {
    expect(await days({ actorId: other.id })).toEqual([8, 7, 6])
    expect(await days({ action: 'USER_ROLE_CHANGED' })).toEqual([6])
    expect(await days({ entityType: 'Group', actorId: other.id })).toEqual([8, 7])
    expect(await days({ entityType: 'Group', entityId: owner.id })).toEqual([7])
    expect(await days({ since: '2026-01-09' })).toEqual([8])
    expect(await days({ since: '2026-01-02', until: '2026-01-03' })).toEqual([3, 2])
    expect(await days({ until: '2026-01-08', entityType: 'Group', actorId: other.id })).toEqual([7])
  })

  it('goes on where the page ended, under the same filter', async () => {
    const filter = { actorId: owner.id, since: '2026-01-02', limit: 2 } as const
    const first = await callerFor(owner).audit.list(filter)
    const second = await callerFor(owner).audit.list({ ...filter, cursor: first.nextCursor })
    const seen = [...first.items, ...second.items].map(({ createdAt }) => createdAt.getUTCDate())
    expect(seen).toEqual([5, 4, 3, 2])
    expect(second.nextCursor).toBeNull()
  })

  it('finds people to filter by, and always names the chosen one', async () => {
    const names = async (input: { search?: string; actorId?: string }) =>
      (await callerFor(owner).audit.actors(input)).map(({ name }) => name)
    expect(await names({})).toEqual(['Olga Novak', 'Špela Čuk'])
    expect(await names({ search: 'cuk' })).toEqual(['Špela Čuk'])
    expect(await names({ search: 'cuk', actorId: owner.id })).toEqual(['Olga Novak', 'Špela Čuk'])
  })
})

describe('export', () => {
  it('writes what the filter shows, in words, with formulas made harmless, and is audited', async () => {
    const response = await exportAs(owner, `actorId=${other.id}&until=2026-01-07&entityType=nonsense`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true)
    const lines = text.slice(1).trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe('Time,Person,Action,Kind,About,Changes')
    expect(lines[1]).toContain('Špela Čuk,changed the group,Group,Night shift,Role: Employee → Human resources')
    expect(lines[2]).toContain("changed the role,Person,'=1+1,")

    const audit = await platformDb.auditLog.findMany({ where: { tenantId: tenant.id, action: 'REPORT_EXPORTED' } })
    expect(audit).toHaveLength(1)
    expect(audit[0]).toMatchObject({
      actorId: owner.id,
      entityType: 'Report',
      entityName: 'Audit log',
      metadata: { filter: { to: { person: 'Špela Čuk', until: '2026-01-07' } } },
    })
  })

  it('refuses who may not read the log, and strangers', async () => {
    const employee = await createMember(tenant)
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    expect((await exportAs(employee)).status).toBe(403)
    expect((await exportAs({ ...stranger, slug: tenant.slug })).status).toBe(404)
    expect(await platformDb.auditLog.count({ where: { tenantId: tenant.id, action: 'REPORT_EXPORTED' } })).toBe(1)
  })
})

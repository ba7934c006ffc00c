import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { contextFor } from '@/server/api/context'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { exportCompliance } from './service/export'

const PEOPLE = 120

let tenant: TestTenant
let hr: TestMember
let moduleId: string

beforeAll(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR', name: 'Hana' })
  moduleId = (await createModule(tenant, hr, { title: '=HYPERLINK("http://evil")' })).id
  const people = Array.from({ length: PEOPLE }, (_, number) => ({
    id: newId(),
    email: `person-${number}@example.com`,
    name: number === 0 ? '@Cmd' : `Person ${String(number).padStart(3, '0')}`,
    joinedAt: new Date(),
  }))
  const db = tenantDb(tenant.id)
  await db.membership.createMany({ data: people })
  await db.assignment.createMany({
    data: people.map(({ id }, number) => ({
      membershipId: id,
      moduleId,
      source: 'DIRECT' as const,
      assignedAt: new Date('2026-01-01T08:00:00Z'),
      dueAt: new Date(number < 3 ? '2026-01-31T22:59:59Z' : '2027-01-31T22:59:59Z'),
    })),
  })
})

async function download(member: TestMember, query = '', headers: Record<string, string> = {}) {
  const { sessionId, slug } = member
  const now = new Date('2026-06-15T12:00:00Z')
  const ctx = await contextFor({ slug, sessionId, now, headers: new Headers(headers) })
  return exportCompliance(ctx, new URLSearchParams(query))
}

const linesOf = async (response: Response) => {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { start: [...bytes.slice(0, 3)], lines: new TextDecoder().decode(bytes).trimEnd().split('\r\n') }
}

describe('the report', () => {
  it('has everybody once, a mark of its encoding, and no formula', async () => {
    const response = await download(hr)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const { start, lines } = await linesOf(response)
    expect(start).toEqual([0xef, 0xbb, 0xbf])
    expect(lines[0]).toContain('Person,E-mail,Staff number,Department,Module,State')
    expect(new Set(lines.slice(1).map((line) => line.split(',')[1])).size).toBe(PEOPLE)
    expect(lines).toHaveLength(PEOPLE + 1)
    expect(lines[1]).toMatch(/^'@Cmd,person-0@example.com,,,"'=HYPERLINK\(""http:\/\/evil""\)",Overdue,Overdue,yes,/)
    expect(lines.some((line) => /(^|,)"?[=@+]/.test(line))).toBe(false)
  })

  it('speaks the reader’s language and takes the filters of the page', async () => {
    await platformDb.user.update({ where: { id: hr.userId }, data: { locale: 'sl' } })
    const { lines } = await linesOf(await download(hr, 'state=OVERDUE&state2=x'))
    await platformDb.user.update({ where: { id: hr.userId }, data: { locale: null } })
    expect(lines[0]).toContain('Oseba;E-pošta')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain(';Zamuja;')
  })

  it('leaves a line in the audit log: which filter, how many rows', async () => {
    await download(hr, 'state=OVERDUE')
    const row = await tenantDb(tenant.id).auditLog.findFirstOrThrow({
      where: { action: 'REPORT_EXPORTED' },
      orderBy: { id: 'desc' },
    })
    expect(row).toMatchObject({
      actorId: hr.id,
      metadata: { filter: { to: { state: 'OVERDUE' } }, rows: { to: 3 } },
    })
  })

  it('is refused to who may not export, or sees nobody’s progress; another tenant gets its own', async () => {
    const lead = await createMember(tenant, { permissions: ['VIEW_GROUP_PROGRESS'] })
    expect((await download(lead)).status).toBe(403)
    const exporter = await createMember(tenant, { permissions: ['EXPORT_REPORTS'] })
    expect((await download(exporter)).status).toBe(403)
    const stranger = await createMember(await createTenant(), { role: 'HR' })
    expect((await linesOf(await download(stranger))).lines).toHaveLength(1)
    expect((await download({ ...stranger, slug: tenant.slug })).status).toBe(404)
  })
})

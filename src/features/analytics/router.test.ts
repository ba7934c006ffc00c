import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { complianceOf, statusOf } from '@/features/assignment/policy'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { obligationArbitrary, replaceObligations } from '@/test/obligations'

const NOW = new Date('2026-06-15T12:00:00Z')

let tenant: TestTenant
let hr: TestMember
let people: TestMember[]
let moduleIds: string[]
let groupId: string

beforeAll(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR' })
  people = [await createMember(tenant), await createMember(tenant), await createMember(tenant)]
  moduleIds = []
  for (const title of ['A', 'B', 'C']) moduleIds.push((await createModule(tenant, hr, { title, sections: [] })).id)
  groupId = newId()
  await tenantDb(tenant.id).group.create({ data: { id: groupId, name: 'Bakery' } })
  await tenantDb(tenant.id).userGroup.createMany({
    data: people.slice(0, 2).map(({ id }) => ({ groupId, membershipId: id })),
  })
})

const read = (member: TestMember) => callerFor(member, { now: NOW }).analytics.dashboard()

describe('the dashboard', () => {
  it('counts what the compliance page shows, each figure behind its link', async () => {
    const count = people.length * moduleIds.length
    const obligations = fc.array(obligationArbitrary(NOW), { minLength: count, maxLength: count })
    await fc.assert(
      fc.asyncProperty(obligations, async (given) => {
        const placed = given.map((obligation, index) => ({
          ...obligation,
          membershipId: people[index % people.length]?.id ?? '',
          moduleId: moduleIds[Math.floor(index / people.length)] ?? '',
        }))
        await replaceObligations(tenant.id, placed)
        const asked = placed.filter(({ endedAt, waivedAt }) => !endedAt && !waivedAt)
        const inState = (state: string) => asked.filter((one) => complianceOf(one, NOW) === state)
        const dashboard = await read(hr)
        expect(dashboard.totals).toEqual({
          asked: asked.length,
          done: asked.filter((one) => statusOf(one, NOW) === 'COMPLETED').length,
          overdue: inState('OVERDUE').length,
          expired: inState('EXPIRED').length,
        })
        const { compliance } = callerFor(hr, { now: NOW })
        const ofGroup = (await compliance.counts({ groupId })).tiles
        const [group] = dashboard.groups
        expect([group?.overdue ?? 0, group?.expired ?? 0]).toEqual([ofGroup.OVERDUE, ofGroup.EXPIRED])
        for (const { from, until, due, expiring } of dashboard.weeks) {
          expect(due + expiring).toBe((await compliance.counts({ from, until })).total)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('is of those whose progress one may see, and of nobody else', async () => {
    const dueAt = new Date('2026-06-01T12:00:00Z')
    const late = { waivedAt: null, endedAt: null, enrollment: null, dueAt, moduleId: moduleIds[0] ?? '' }
    await replaceObligations(
      tenant.id,
      people.map(({ id }) => ({ ...late, membershipId: id })),
    )
    expect((await read(hr)).totals.overdue).toBe(3)
    const lead = await createMember(tenant)
    const scope = { groupIds: [groupId] }
    await tenantDb(tenant.id).userPermission.create({
      data: { membershipId: lead.id, permission: 'VIEW_GROUP_PROGRESS', scope },
    })
    expect((await read(lead)).totals.overdue).toBe(2)
    const analyst = await createMember(tenant, { permissions: ['VIEW_ANALYTICS'] })
    expect(await read(analyst)).toMatchObject({ totals: { overdue: 3 }, canSeePeople: false })
    await tenantDb(tenant.id).userPermission.create({
      data: { membershipId: analyst.id, permission: 'VIEW_GROUP_PROGRESS', scope },
    })
    // Figures of all would lead to some of the people.
    expect(await read(analyst)).toMatchObject({ totals: { overdue: 3 }, canSeePeople: false })
    expect(await read(lead)).toMatchObject({ canSeePeople: true })
    const [learner] = people
    await expect(read(learner ?? hr)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = await createMember(await createTenant(), { role: 'HR' })
    expect((await read(stranger)).totals.asked).toBe(0)
  })

  it('counts completions by the month of the tenant, those of earlier cycles too', async () => {
    const db = tenantDb(tenant.id)
    await replaceObligations(tenant.id, [])
    const [enrollmentId, membershipId, moduleId] = [newId(), people[0]?.id ?? '', moduleIds[0] ?? '']
    // Half an hour before midnight in UTC is the next month in Ljubljana.
    const completedAt = new Date('2026-05-31T22:30:00Z')
    await db.enrollment.create({ data: { id: enrollmentId, membershipId, moduleId, status: 'COMPLETED', completedAt } })
    await db.enrollmentCycle.create({
      data: {
        enrollmentId,
        cycle: 1,
        end: 'RENEWED',
        progress: 100,
        startedAt: new Date('2025-07-01T08:00:00Z'),
        completedAt: new Date('2025-07-02T08:00:00Z'),
      },
    })
    const { completions } = await read(hr)
    expect(completions).toHaveLength(12)
    expect(completions.filter(({ count }) => count > 0)).toEqual([
      { month: '2025-07', count: 1 },
      { month: '2026-06', count: 1 },
    ])
  })
})

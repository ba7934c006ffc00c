import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'

const NOW = new Date('2026-06-15T12:00:00Z')
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

let tenant: TestTenant
let hr: TestMember
let baker: TestMember
let driver: TestMember
let moduleId: string
let otherModuleId: string
let bakeryId: string

const db = () => tenantDb(tenant.id)
const api = (member: TestMember) => callerFor(member, { now: NOW }).compliance

async function assign(membershipId: string, module: string, dueAt: Date | null, groupId: string | null = null) {
  const assignmentId = newId()
  const dates = { assignedAt: inDays(-30), dueAt }
  await db().assignment.create({
    data: { id: assignmentId, membershipId, moduleId: module, source: groupId ? 'GROUP' : 'DIRECT', ...dates },
  })
  await db().assignmentCause.create({ data: { assignmentId, groupId, ...dates } })
}

beforeAll(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR', name: 'Hana' })
  baker = await createMember(tenant, { name: 'Bor' })
  driver = await createMember(tenant, { name: 'Dana' })
  await db().membership.update({ where: { id: driver.id }, data: { department: 'Transport', managerId: baker.id } })
  moduleId = (await createModule(tenant, hr, { title: 'Hygiene' })).id
  otherModuleId = (await createModule(tenant, hr, { title: 'Lifting' })).id
  const group = await db().group.create({ data: { id: newId(), name: 'Bakery' }, select: { id: true } })
  bakeryId = group.id
  await db().userGroup.create({ data: { groupId: bakeryId, membershipId: baker.id } })
  await assign(baker.id, moduleId, inDays(-1), bakeryId)
  await assign(driver.id, moduleId, inDays(3))
  await assign(driver.id, otherModuleId, null)
})

const namesOf = async (member: TestMember, filter: Parameters<ReturnType<typeof api>['people']>[0] = {}) =>
  (await api(member).people(filter)).items.map(({ name }) => name)

const grant = async (permission: 'VIEW_GROUP_PROGRESS' | 'VIEW_MANAGER_DASHBOARD', scope?: { groupIds: string[] }) => {
  const member = await createMember(tenant, { name: 'Zala' })
  await db().userPermission.create({ data: { membershipId: member.id, permission, ...(scope ? { scope } : {}) } })
  return member
}

describe('whom one sees', () => {
  it('is everybody for who may see the progress of all', async () => {
    expect(await namesOf(hr)).toEqual(['Bor', 'Dana'])
  })

  it('is the people of the groups that a grant names', async () => {
    const lead = await grant('VIEW_GROUP_PROGRESS', { groupIds: [bakeryId] })
    expect(await namesOf(lead)).toEqual(['Bor'])
    expect((await api(lead).counts({})).tiles).toMatchObject({ OVERDUE: 1, DUE_SOON: 0, ON_TRACK: 0 })
    expect((await api(lead).targets({})).targets).toHaveLength(1)
    await expect(api(lead).explain({ membershipId: driver.id, moduleId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await api(lead).explain({ membershipId: baker.id, moduleId })).toMatchObject({ state: 'OVERDUE' })
    expect((await api(lead).options()).groups).toMatchObject([{ id: bakeryId }])
  })

  it('is the people of one’s own groups without a scope, and one’s reports for a manager', async () => {
    const lead = await grant('VIEW_GROUP_PROGRESS')
    expect(await namesOf(lead)).toEqual([])
    await db().userGroup.create({ data: { groupId: bakeryId, membershipId: lead.id } })
    expect(await namesOf(lead)).toEqual(['Bor'])
    await db().userPermission.create({ data: { membershipId: baker.id, permission: 'VIEW_MANAGER_DASHBOARD' } })
    expect(await namesOf(baker)).toEqual(['Dana'])
  })

  it('is nobody for others, and nobody of another tenant', async () => {
    await expect(api(driver).people({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = await createMember(await createTenant(), { role: 'HR' })
    expect(await namesOf(stranger)).toEqual([])
    await expect(api(stranger).explain({ membershipId: baker.id, moduleId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('the filters', () => {
  it('narrow people and modules', async () => {
    expect(await namesOf(hr, { groupId: bakeryId })).toEqual(['Bor'])
    expect(await namesOf(hr, { department: 'Transport' })).toEqual(['Dana'])
    expect(await namesOf(hr, { search: 'dan' })).toEqual(['Dana'])
    expect(await namesOf(hr, { moduleId: otherModuleId })).toEqual(['Dana'])
    expect(await namesOf(hr, { state: 'OVERDUE' })).toEqual(['Bor'])
    expect(await namesOf(hr, { from: '2026-06-16', until: '2026-06-18' })).toEqual(['Dana'])
    expect(await namesOf(hr, { from: '2026-06-19' })).toEqual([])
    expect((await api(hr).options()).departments).toEqual(['Transport'])
  })

  it('leave out who is gone and what is archived', async () => {
    const gone = await createMember(tenant, { name: 'Gone' })
    const archived = await createModule(tenant, hr, { title: 'Old' })
    await assign(gone.id, moduleId, inDays(-1))
    await assign(baker.id, archived.id, inDays(-1))
    await db().membership.update({ where: { id: gone.id }, data: { deactivatedAt: NOW } })
    await db().module.update({ where: { id: archived.id }, data: { status: 'ARCHIVED' } })
    const { tiles, modules } = await api(hr).counts({})
    expect(tiles.OVERDUE).toBe(1)
    expect(modules.map(({ title, count }) => [title, count])).toEqual([
      ['Hygiene', 2],
      ['Lifting', 1],
    ])
  })
})

describe('a cell', () => {
  it('says why, what is next and what is missing', async () => {
    const cell = await api(hr).explain({ membershipId: baker.id, moduleId })
    expect(cell).toMatchObject({
      state: 'OVERDUE',
      deadline: inDays(-1),
      causes: [{ group: { name: 'Bakery' }, assignedAt: inDays(-30) }],
      enrollment: null,
      changes: [],
    })
    expect(cell.missing[0]).toEqual({ kind: 'START' })
  })

  it('shows what was changed by hand, and by whom', async () => {
    const targets = [{ membershipId: driver.id, moduleId: otherModuleId }]
    const assignment = callerFor(hr, { now: NOW }).assignment
    await assignment.waive({ targets, reason: 'Learned elsewhere' })
    expect(await api(hr).explain({ membershipId: driver.id, moduleId: otherModuleId })).toMatchObject({
      state: 'WAIVED',
      waivedReason: 'Learned elsewhere',
      waivedBy: { name: 'Hana' },
      changes: [{ kind: 'ASSIGNMENT_WAIVED', actor: { name: 'Hana' } }],
    })
    await assignment.liftWaiver({ targets })
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { contextFor } from '@/server/api/context'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { exportMembers } from './service/export'

let tenant: TestTenant
let hr: TestMember

beforeEach(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR' })
})

const people = (who = hr) => callerFor(who).membership
const rowOf = (id: string) => tenantDb(tenant.id).membership.findUniqueOrThrow({ where: { id } })
const mark = () => newId().slice(-12)
const newcomers = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `Newcomer ${n}`, email: `n${n}-${mark()}@example.com` }))
const limitTo = (maxLearners: number) => platformDb.tenant.update({ where: { id: tenant.id }, data: { maxLearners } })
const mails = () => tenantDb(tenant.id).outgoingMail.count({ where: { template: 'invitation' } })
const verdictsOf = ({ people: found }: { people: { verdict: string }[] }) => found.map(({ verdict }) => verdict)
const stranger = async () => createMember(await createTenant(), { role: 'OWNER' })

describe('the directory', () => {
  it('is filtered by role, department and group, and counted', async () => {
    const [baker, miller] = [await createMember(tenant), await createMember(tenant)]
    await people().update({ membershipId: baker.id, department: 'Bakery' })
    const { id: groupId } = await callerFor(hr).group.create({ name: 'Night' })
    await callerFor(hr).group.addMembers({ groupId, membershipIds: [miller.id] })
    const found = async (filter: Parameters<ReturnType<typeof people>['list']>[0]) =>
      (await people().list(filter)).items.map(({ id }) => id)
    expect(await found({ role: 'HR' })).toEqual([hr.id])
    expect(await found({ department: 'Bakery' })).toEqual([baker.id])
    expect(await found({ groupId })).toEqual([miller.id])
    expect(await found({ groupId, role: 'HR' })).toEqual([])
    expect(await people().count({ role: 'EMPLOYEE' })).toEqual({ found: 2 })
    expect(await people().filters()).toMatchObject({
      departments: ['Bakery'],
      groups: [{ name: 'Night', canAdd: true }],
    })
  })

  it('is paged in either order', async () => {
    for (let n = 0; n < 4; n += 1) await createMember(tenant)
    for (const sort of ['name', 'newest'] as const) {
      const whole = (await people().list({ sort })).items.map(({ id }) => id)
      const first = await people().list({ sort, limit: 2 })
      const second = await people().list({ sort, limit: 3, cursor: first.nextCursor })
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole)
    }
  })

  it('leaves as a file, audited, with formulas neutralised', async () => {
    await createMember(tenant, { name: '=cmd()' })
    const ask = async (who: TestMember, query = '') => {
      const ctx = await contextFor({ slug: tenant.slug, headers: new Headers(), sessionId: who.sessionId })
      return exportMembers(ctx, new URLSearchParams(query))
    }
    const csv = await (await ask(hr)).text()
    expect(csv).toContain(`'=cmd()`)
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    expect((await (await ask(hr, 'role=HR')).text()).trim().split('\r\n')).toHaveLength(2)
    expect((await ask(hr, 'role=KING')).status).toBe(400)
    expect((await ask(await createMember(tenant))).status).toBe(403)
    expect(await tenantDb(tenant.id).auditLog.count({ where: { action: 'REPORT_EXPORTED' } })).toBe(2)
  })
})

describe('a profile', () => {
  it('is changed field by field, and audited', async () => {
    const [member, boss] = [await createMember(tenant), await createMember(tenant)]
    const membershipId = member.id
    await people().update({ membershipId, jobTitle: 'Baker', staffId: 'S-1', managerId: boss.id })
    await people().update({ membershipId, jobTitle: '' })
    expect(await rowOf(member.id)).toMatchObject({ jobTitle: null, staffId: 'S-1', managerId: boss.id })
    const audited = await tenantDb(tenant.id).auditLog.findMany({ where: { action: 'USER_UPDATED' } })
    expect(audited).toHaveLength(2)
    await people().update({ membershipId, staffId: 'S-1' })
    expect(await tenantDb(tenant.id).auditLog.count({ where: { action: 'USER_UPDATED' } })).toBe(2)
  })

  it('keeps a staff id to one person, and nobody their own manager', async () => {
    const [first, second] = [await createMember(tenant), await createMember(tenant)]
    await people().update({ membershipId: first.id, staffId: 'S-1', managerId: second.id })
    const taken = people().update({ membershipId: second.id, staffId: 'S-1' })
    await expect(taken).rejects.toMatchObject({ message: 'staffIdTaken' })
    for (const managerId of [first.id, second.id]) {
      const circle = people().update({ membershipId: second.id, managerId })
      await expect(circle).rejects.toMatchObject({ message: 'managerCycle' })
    }
    const results = await Promise.allSettled(
      [first, second].map(({ id }) => people().update({ membershipId: id, staffId: 'S-2' })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is changed only by who holds as much, in this company', async () => {
    const owner = await createMember(tenant, { role: 'OWNER' })
    const high = people().update({ membershipId: owner.id, name: 'X' })
    await expect(high).rejects.toMatchObject({ message: 'roleTooHigh' })
    const employee = people(await createMember(tenant)).update({ membershipId: hr.id, name: 'X' })
    await expect(employee).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const foreign = people(await stranger()).update({ membershipId: hr.id, name: 'X' })
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('many at once', () => {
  it('are deactivated as previewed, and back again', async () => {
    const owner = await createMember(tenant, { role: 'OWNER' })
    const [first, second] = [await createMember(tenant), await createMember(tenant)]
    const input = { membershipIds: [first.id, second.id, owner.id, hr.id] }
    const preview = await people().bulk.previewDeactivation(input)
    expect(preview).toMatchObject({ done: 2 })
    expect(verdictsOf(preview).sort()).toEqual(['DONE', 'DONE', 'ROLE_TOO_HIGH', 'SELF'])
    expect((await rowOf(first.id)).deactivatedAt).toBeNull()
    expect(await people().bulk.deactivate(input)).toEqual(preview)
    expect((await rowOf(first.id)).deactivatedAt).not.toBeNull()
    expect((await rowOf(owner.id)).deactivatedAt).toBeNull()
    await people().bulk.reactivate({ membershipIds: [first.id, second.id] })
    expect((await rowOf(second.id)).deactivatedAt).toBeNull()
    const actions = await tenantDb(tenant.id).auditLog.groupBy({ by: ['action'], _count: true })
    expect(actions).toEqual(
      expect.arrayContaining([
        { action: 'USER_DEACTIVATED', _count: 2 },
        { action: 'USER_REACTIVATED', _count: 2 },
      ]),
    )
  })

  it('leave the last owners alone, also when two owners deactivate each other at once', async () => {
    const [first, second] = [
      await createMember(tenant, { role: 'OWNER' }),
      await createMember(tenant, { role: 'OWNER' }),
    ]
    await Promise.allSettled([
      people(first).bulk.deactivate({ membershipIds: [second.id] }),
      people(second).bulk.deactivate({ membershipIds: [first.id] }),
    ])
    expect(await tenantDb(tenant.id).membership.count({ where: { role: 'OWNER', deactivatedAt: null } })).toBe(1)
  })

  it('come back only when all have a seat', async () => {
    const [first, second] = [await createMember(tenant), await createMember(tenant)]
    const input = { membershipIds: [first.id, second.id] }
    await people().bulk.deactivate(input)
    await limitTo(2)
    await expect(people().bulk.reactivate(input)).rejects.toMatchObject({ message: 'memberLimit' })
    expect((await rowOf(first.id)).deactivatedAt).not.toBeNull()
  })

  it('get new invitations, if they have not joined', async () => {
    const member = await createMember(tenant)
    await people().inviteMany({ people: newcomers(2), role: 'EMPLOYEE' })
    const invited = await tenantDb(tenant.id).membership.findMany({ where: { joinedAt: null } })
    const input = { membershipIds: [member.id, ...invited.map(({ id }) => id)] }
    expect(await people().bulk.previewInvitations(input)).toMatchObject({ done: 2 })
    expect(await mails()).toBe(2)
    await people().bulk.resendInvitations(input)
    expect(await mails()).toBe(4)
    const open = await tenantDb(tenant.id).emailToken.count({ where: { usedAt: null, type: 'INVITE' } })
    expect(open).toBe(2)
  })

  it('are touched by who may, in this company', async () => {
    const membershipIds = [(await createMember(tenant)).id]
    const employee = await createMember(tenant)
    const outsider = await stranger()
    for (const verb of ['deactivate', 'reactivate', 'resendInvitations'] as const) {
      await expect(people(employee).bulk[verb]({ membershipIds })).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(people(outsider).bulk[verb]({ membershipIds })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})

describe('pasted invitations', () => {
  it('are previewed, sent to those who fit, and tell the others apart', async () => {
    await limitTo(3)
    const input = { people: [{ name: 'Here', email: hr.email }, ...newcomers(4)], role: 'EMPLOYEE' as const }
    const preview = await people().previewInvitations(input)
    expect(verdictsOf(preview)).toEqual(['EXISTS', 'INVITED', 'INVITED', 'NO_SEAT', 'NO_SEAT'])
    expect(await mails()).toBe(0)
    expect(await people().inviteMany(input)).toMatchObject({ invited: 2, limit: 3 })
    expect(await mails()).toBe(2)
    expect(await tenantDb(tenant.id).auditLog.count({ where: { action: 'USER_INVITED' } })).toBe(2)
  })

  it('hold the seats, and invite nobody twice, when sent at once', async () => {
    await limitTo(6)
    const same = { people: newcomers(4), role: 'EMPLOYEE' as const }
    await Promise.all([
      people().inviteMany(same),
      people().inviteMany(same),
      people().inviteMany({ ...same, people: newcomers(4) }),
    ])
    expect(await tenantDb(tenant.id).membership.count()).toBe(6)
    expect(await mails()).toBe(5)
  })

  it('give no role that the inviter does not hold', async () => {
    const high = people().inviteMany({ people: newcomers(1), role: 'ADMIN' })
    await expect(high).rejects.toMatchObject({ message: 'roleTooHigh' })
    const employee = people(await createMember(tenant)).inviteMany({ people: newcomers(1), role: 'EMPLOYEE' })
    await expect(employee).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a person’s page', () => {
  it('shows what they have to take, have done and hold', async () => {
    const author = await createMember(tenant, { role: 'ADMIN' })
    const module = await createModule(tenant, author)
    const member = await createMember(tenant)
    const { id: groupId } = await callerFor(hr).group.create({ name: 'Night' })
    await callerFor(hr).group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 3 })
    await callerFor(hr).group.addMembers({ groupId, membershipIds: [member.id] })
    await callerFor(member).enrollment.start({ moduleId: module.id })
    const input = { membershipId: member.id }
    expect(await people().person.get(input)).toMatchObject({
      name: member.name,
      groups: [{ name: 'Night' }],
      canManage: true,
    })
    const [assignment] = (await people().person.assignments(input)).items
    expect(assignment).toMatchObject({
      status: 'IN_PROGRESS',
      state: 'DUE_SOON',
      causes: [{ group: { name: 'Night' } }],
    })
    expect((await people().person.modules(input)).items).toMatchObject([{ moduleId: module.id, status: 'IN_PROGRESS' }])
    expect((await people().person.module({ ...input, moduleId: module.id })).missing).not.toEqual([])
    expect((await people().person.attempts(input)).items).toEqual([])
    expect((await people().person.certificates(input)).items).toEqual([])
  })

  it('shows managers the progress of their own people, and nothing of others', async () => {
    const lead = await createMember(tenant, { permissions: ['VIEW_MANAGER_DASHBOARD'] })
    const [own, other] = [await createMember(tenant), await createMember(tenant)]
    await people().update({ membershipId: own.id, managerId: lead.id })
    const seen = people(lead).person
    expect(await seen.get({ membershipId: own.id })).toMatchObject({ canSeeProgress: true, canManage: false })
    await seen.assignments({ membershipId: own.id })
    for (const membershipId of [other.id, hr.id]) {
      const asked = [
        () => seen.get({ membershipId }),
        () => seen.modules({ membershipId }),
        () => seen.attempts({ membershipId }),
      ]
      for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('keeps progress from who only manages people, and all of it from other companies', async () => {
    const clerk = await createMember(tenant, { permissions: ['MANAGE_USERS'] })
    const member = await createMember(tenant)
    const input = { membershipId: member.id }
    expect(await people(clerk).person.get(input)).toMatchObject({ canSeeProgress: false })
    await expect(people(clerk).person.certificates(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(people(await stranger()).person.get(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(people(member).person.get(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

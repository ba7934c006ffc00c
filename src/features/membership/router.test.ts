import { beforeEach, describe, expect, it } from 'vitest'
import type { TenantPlan, TenantRole } from '@/generated/prisma/enums'
import { TENANT_ROLES } from '@/lib/permissions'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'

let tenant: TestTenant
let owner: TestMember

beforeEach(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
})

const people = (who: TestMember) => callerFor(who).membership
const newcomer = (role: TenantRole = 'EMPLOYEE') => ({
  name: 'Nina',
  email: `n-${newId().slice(-12)}@example.com`,
  role,
})
const rowOf = (membershipId: string) => platformDb.membership.findUniqueOrThrow({ where: { id: membershipId } })
const activeOwners = () =>
  tenantDb(tenant.id).membership.count({ where: { role: 'OWNER', deactivatedAt: null, joinedAt: { not: null } } })
const limitTo = (plan: TenantPlan, maxLearners: number) =>
  platformDb.tenant.update({ where: { id: tenant.id }, data: { plan, maxLearners } })
const reasons = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
const audit = (entityId: string) =>
  platformDb.auditLog.findMany({
    where: { entityId },
    orderBy: { id: 'asc' },
    select: { action: true, metadata: true },
  })

describe('the last owner', () => {
  it('can be neither demoted nor deactivated, by anybody', async () => {
    const refused = { code: 'CONFLICT', message: 'lastOwner' }
    const membershipId = owner.id
    await expect(people(owner).changeRole({ membershipId, role: 'ADMIN' })).rejects.toMatchObject(refused)
    await expect(people(owner).deactivate({ membershipId })).rejects.toMatchObject(refused)
    expect(await activeOwners()).toBe(1)
  })

  it('is the last one also beside owners who have not joined or were deactivated', async () => {
    await people(owner).invite(newcomer('OWNER'))
    const former = await createMember(tenant, { role: 'OWNER' })
    await people(owner).deactivate({ membershipId: former.id })
    await expect(people(owner).deactivate({ membershipId: owner.id })).rejects.toMatchObject({ message: 'lastOwner' })
  })

  it('remains when the last two demote each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await createMember(tenant, { role: 'OWNER' })
      const results = await Promise.allSettled([
        people(owner).changeRole({ membershipId: other.id, role: 'EMPLOYEE' }),
        people(other).changeRole({ membershipId: owner.id, role: 'EMPLOYEE' }),
      ])
      expect(reasons(results)).toMatchObject([{ code: 'CONFLICT', message: 'lastOwner' }])
      expect(await activeOwners()).toBe(1)
      if ((await rowOf(owner.id)).role !== 'OWNER') owner = other
    }
  })

  it('remains when the last two leave and deactivate each other at once', async () => {
    const other = await createMember(tenant, { role: 'OWNER' })
    const results = await Promise.allSettled([
      people(owner).deactivate({ membershipId: other.id }),
      people(other).deactivate({ membershipId: owner.id }),
      people(owner).changeRole({ membershipId: owner.id, role: 'VIEWER' }),
      people(other).changeRole({ membershipId: other.id, role: 'VIEWER' }),
    ])
    expect(reasons(results).length).toBeGreaterThanOrEqual(1)
    expect(await activeOwners()).toBe(1)
  })

  it('may go when there is another', async () => {
    const other = await createMember(tenant, { role: 'OWNER' })
    await people(owner).changeRole({ membershipId: owner.id, role: 'ADMIN' })
    expect((await rowOf(owner.id)).role).toBe('ADMIN')
    await expect(people(other).deactivate({ membershipId: other.id })).rejects.toMatchObject({ message: 'lastOwner' })
  })
})

describe('nobody grants what they do not hold', () => {
  const MAY_GIVE: [TenantRole, TenantRole[]][] = [
    ['OWNER', [...TENANT_ROLES]],
    ['SUPER_ADMIN', ['SUPER_ADMIN', 'ADMIN', 'HR', 'EMPLOYEE', 'VIEWER']],
    ['ADMIN', ['ADMIN', 'HR', 'EMPLOYEE', 'VIEWER']],
    ['HR', ['HR', 'EMPLOYEE', 'VIEWER']],
  ]
  const tooHigh = { code: 'FORBIDDEN', message: 'roleTooHigh' }

  it.each(MAY_GIVE)('%s gives %j', async (role, allowed) => {
    const giver = await createMember(tenant, { role })
    const target = await createMember(tenant)
    expect((await people(giver).grantable()).roles).toEqual(allowed)
    for (const given of TENANT_ROLES) {
      const results = await Promise.allSettled([
        people(giver).invite(newcomer(given)),
        people(giver).changeRole({ membershipId: target.id, role: given }),
      ])
      expect(reasons(results)).toMatchObject(allowed.includes(given) ? [] : [tooHigh, tooHigh])
      await people(owner).changeRole({ membershipId: target.id, role: 'EMPLOYEE' })
    }
  })

  it.each(['HR', 'ADMIN', 'SUPER_ADMIN'] as const)('%s cannot touch an owner', async (role) => {
    const second = await createMember(tenant, { role: 'OWNER' })
    const membershipId = second.id
    const caller = people(await createMember(tenant, { role }))
    await expect(caller.changeRole({ membershipId, role: 'VIEWER' })).rejects.toMatchObject(tooHigh)
    await expect(caller.deactivate({ membershipId })).rejects.toMatchObject(tooHigh)
    await expect(
      caller.setPermission({ membershipId, permission: 'MANAGE_OWN_MODULES', grant: { ids: null } }),
    ).rejects.toMatchObject(tooHigh)
    await people(owner).deactivate({ membershipId })
    await expect(caller.reactivate({ membershipId })).rejects.toMatchObject(tooHigh)
    expect(await rowOf(membershipId)).toMatchObject({ role: 'OWNER', deactivatedAt: expect.any(Date) })
  })

  it('nor raises themselves', async () => {
    const admin = await createMember(tenant, { role: 'ADMIN' })
    await expect(people(admin).changeRole({ membershipId: admin.id, role: 'OWNER' })).rejects.toMatchObject(tooHigh)
  })

  it('the writing of modules is given by those who may write', async () => {
    const hr = await createMember(tenant, { role: 'HR' })
    const writingHr = await createMember(tenant, { role: 'HR', permissions: ['MANAGE_OWN_MODULES'] })
    const target = await createMember(tenant)
    const change = { membershipId: target.id, permission: 'MANAGE_OWN_MODULES' as const, grant: { ids: null } }
    await expect(people(hr).setPermission(change)).rejects.toMatchObject(tooHigh)
    await expect(people(hr).invite({ ...newcomer(), canWriteModules: true })).rejects.toMatchObject(tooHigh)
    await people(writingHr).setPermission(change)
    expect((await callerFor(target).tenant.shell()).capabilities).toContain('MANAGE_OWN_MODULES')
    await people(writingHr).setPermission({ ...change, grant: null })
    expect((await callerFor(target).tenant.shell()).capabilities).not.toContain('MANAGE_OWN_MODULES')
    expect(await audit(target.id)).toEqual([
      { action: 'PERMISSION_GRANTED', metadata: { permission: { to: 'MANAGE_OWN_MODULES' } } },
      { action: 'PERMISSION_REVOKED', metadata: { permission: { from: 'MANAGE_OWN_MODULES' } } },
    ])
  })
})

describe('the seats of a plan', () => {
  const limitReached = { code: 'UNPROCESSABLE_CONTENT', message: 'memberLimit' }

  it.each([
    ['FREE', 10_000, 10],
    ['STARTER', 10_000, 100],
    ['STARTER', 7, 7],
    ['PRO', 12, 12],
  ] as const)('%s with at most %i has %i', async (plan, maxLearners, seats) => {
    await limitTo(plan, maxLearners)
    const others = Array.from({ length: seats - 2 }, () => ({ ...newcomer(), id: newId() }))
    await tenantDb(tenant.id).membership.createMany({ data: others })
    await people(owner).invite(newcomer())
    const refused = newcomer()
    await expect(people(owner).invite(refused)).rejects.toMatchObject(limitReached)
    expect(await platformDb.outgoingMail.count({ where: { recipient: refused.email } })).toBe(0)
  })

  it('go to one of two invitations for the last one', async () => {
    const second = await createMember(tenant, { role: 'HR' })
    for (let round = 3; round <= 7; round += 1) {
      await limitTo('PRO', round)
      const results = await Promise.allSettled([people(owner).invite(newcomer()), people(second).invite(newcomer())])
      expect(reasons(results)).toMatchObject([limitReached])
      expect(await tenantDb(tenant.id).membership.count()).toBe(round)
    }
  })

  it('are freed by a deactivation, and needed again to come back', async () => {
    const member = await createMember(tenant)
    await limitTo('PRO', 2)
    await people(owner).deactivate({ membershipId: member.id })
    const { id } = await people(owner).invite(newcomer())
    await expect(people(owner).reactivate({ membershipId: member.id })).rejects.toMatchObject(limitReached)
    await people(owner).deactivate({ membershipId: id })
    await people(owner).reactivate({ membershipId: member.id })
    expect((await rowOf(member.id)).deactivatedAt).toBeNull()
  })

  it('go to one of two who come back at once', async () => {
    const members = [await createMember(tenant), await createMember(tenant)]
    for (const { id } of members) await people(owner).deactivate({ membershipId: id })
    await limitTo('PRO', 2)
    const results = await Promise.allSettled(members.map(({ id }) => people(owner).reactivate({ membershipId: id })))
    expect(reasons(results)).toMatchObject([limitReached])
  })
})

describe('an invitation', () => {
  it('adds the person and mails the link in their language', async () => {
    const input = { ...newcomer('HR'), email: `Nina-${newId()}@Example.com`, locale: 'sl' as const }
    const { id } = await people(owner).invite(input)
    const email = input.email.toLowerCase()
    expect(await rowOf(id)).toMatchObject({ email, role: 'HR', locale: 'sl', userId: null, joinedAt: null })
    const mails = await platformDb.outgoingMail.findMany({ where: { recipient: email } })
    expect(mails).toMatchObject([{ template: 'invitation', locale: 'sl', tenantId: tenant.id }])
    expect(await audit(id)).toEqual([
      { action: 'USER_INVITED', metadata: { email: { to: email }, role: { to: 'HR' } } },
    ])
  })

  it('goes out in the language of the company when the person has none', async () => {
    const slovenian = await createTenant({ locale: 'sl' })
    const input = newcomer()
    await people(await createMember(slovenian, { role: 'OWNER' })).invite(input)
    expect(await platformDb.outgoingMail.findFirst({ where: { recipient: input.email } })).toMatchObject({
      locale: 'sl',
    })
  })

  it('of the same address makes one person, also at once, in any case of letters', async () => {
    const input = newcomer()
    const inputs = [input, { ...input, email: input.email.toUpperCase() }, input]
    const results = await Promise.allSettled(inputs.map((each) => people(owner).invite(each)))
    expect(reasons(results)).toMatchObject(Array(2).fill({ code: 'CONFLICT', message: 'memberExists' }))
    expect(await platformDb.outgoingMail.count({ where: { recipient: input.email } })).toBe(1)
  })

  it('is sent again only to those who have not joined', async () => {
    const { id } = await people(owner).invite(newcomer())
    await people(owner).resendInvitation({ membershipId: id })
    expect((await audit(id)).map(({ action }) => action)).toEqual(['USER_INVITED', 'USER_INVITATION_RESENT'])
    const member = await createMember(tenant)
    await expect(people(owner).resendInvitation({ membershipId: member.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('withdrawn says so in the log', async () => {
    const { id } = await people(owner).invite(newcomer())
    await people(owner).deactivate({ membershipId: id })
    expect((await audit(id)).map(({ action }) => action)).toEqual(['USER_INVITED', 'USER_INVITATION_REVOKED'])
  })

  it.each([
    { tenantId: newId() },
    { userId: newId() },
    { id: newId() },
    { joinedAt: new Date() },
    { role: 'KING' },
    { email: 'nobody' },
    { name: ' ' },
  ])('refuses %j', async (extra) => {
    const invited = people(owner).invite({ ...newcomer(), ...extra } as ReturnType<typeof newcomer>)
    await expect(invited).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('every change', () => {
  const changes = (membershipId: string) =>
    [
      (caller: ReturnType<typeof people>) => caller.changeRole({ membershipId, role: 'HR' }),
      (caller: ReturnType<typeof people>) =>
        caller.setPermission({ membershipId, permission: 'MANAGE_OWN_MODULES', grant: { ids: null } }),
      (caller: ReturnType<typeof people>) => caller.deactivate({ membershipId }),
      (caller: ReturnType<typeof people>) => caller.reactivate({ membershipId }),
      (caller: ReturnType<typeof people>) => caller.resendInvitation({ membershipId }),
    ] as const

  it('is logged with who, from what, to what', async () => {
    const member = await createMember(tenant)
    for (const change of changes(member.id).slice(0, 4)) await change(people(owner))
    expect(await audit(member.id)).toEqual([
      { action: 'USER_ROLE_CHANGED', metadata: { role: { from: 'EMPLOYEE', to: 'HR' } } },
      { action: 'PERMISSION_GRANTED', metadata: { permission: { to: 'MANAGE_OWN_MODULES' } } },
      { action: 'USER_DEACTIVATED', metadata: {} },
      { action: 'USER_REACTIVATED', metadata: {} },
    ])
  })

  it('finds neither another company’s person nor one that never was', async () => {
    const stranger = await createMember(await createTenant())
    for (const id of [stranger.id, newId()]) {
      for (const change of changes(id)) await expect(change(people(owner))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await rowOf(stranger.id)).toMatchObject({ role: 'EMPLOYEE', deactivatedAt: null })
  })

  it.each(['EMPLOYEE', 'VIEWER'] as const)('is closed to %s', async (role) => {
    const caller = people(await createMember(tenant, { role }))
    for (const change of changes(owner.id)) await expect(change(caller)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(caller.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the list', () => {
  it('is in the order of the alphabet, not of bytes', async () => {
    const tenant = await createTenant()
    const owner = await createMember(tenant, { role: 'OWNER', name: 'Zala' })
    for (const name of ['Črt', 'Cvetka', 'Dunja', 'Šime', 'Stane', 'ana']) await createMember(tenant, { name })
    const { items } = await people(owner).list({})
    expect(items.map(({ name }) => name)).toEqual(['ana', 'Cvetka', 'Črt', 'Dunja', 'Stane', 'Šime', 'Zala'])
  })

  it('goes by name, page by page, and filters by text and state', async () => {
    const names = ['Ana', 'Bojan', 'Cene', 'Črt', 'Dana']
    for (const name of names) await createMember(tenant, { name })
    await createMember(await createTenant(), { name: 'Bojan of another company' })
    const { id: invitedId } = await people(owner).invite({ ...newcomer(), name: 'Iva' })
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await people(owner).list({ limit: 2, cursor })
      seen.push(...page.items.map(({ name }) => name))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toHaveLength(7)
    expect(new Set(seen)).toEqual(new Set([...names, 'Iva', owner.name]))
    const found = async (input: Parameters<ReturnType<typeof people>['list']>[0]) =>
      (await people(owner).list(input)).items.map(({ name }) => name)
    expect(await found({ search: 'an' })).toEqual(['Ana'])
    expect(await found({ search: 'ána' })).toEqual(['Ana', 'Dana'])
    expect(await found({ search: 'example.com dan' })).toEqual(['Dana'])
    expect(await found({ search: 'BOJ' })).toEqual(['Bojan'])
    expect(await found({ state: 'invited' })).toEqual(['Iva'])
    await people(owner).deactivate({ membershipId: invitedId })
    expect(await found({ state: 'deactivated' })).toEqual(['Iva'])
    expect(await found({ search: '%' })).toEqual([])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Permission, TenantRole } from '@/generated/prisma/enums'
import { PERMISSIONS, ROLE_CAPABILITIES, SCOPE_OF } from '@/lib/permissions'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { canGrant } from '../policy'

const tooHigh = { code: 'FORBIDDEN' }

let tenant: TestTenant
let owner: TestMember
let groupId: string
let otherGroupId: string

const db = () => tenantDb(tenant.id)
const newGroup = async (name: string) => (await db().group.create({ data: { name }, select: { id: true } })).id
const people = (member: TestMember) => callerFor(member).membership
const grant = (by: TestMember, to: TestMember, permission: Permission, ids: string[] | null = null) =>
  people(by).setPermission({ membershipId: to.id, permission, grant: { ids } })
const grantsOf = (member: TestMember) =>
  db().userPermission.findMany({
    where: { membershipId: member.id },
    orderBy: { permission: 'asc' },
    select: { permission: true, scope: true },
  })

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
  groupId = await newGroup('Production')
  otherGroupId = await newGroup('Sales')
})

describe('granting', () => {
  it('gives a permission whole or narrowed, changes it, and takes it away; each is in the audit log', async () => {
    const member = await createMember(tenant)
    await grant(owner, member, 'VIEW_GROUP_PROGRESS', [groupId])
    expect(await grantsOf(member)).toEqual([{ permission: 'VIEW_GROUP_PROGRESS', scope: { groupIds: [groupId] } }])
    await grant(owner, member, 'VIEW_GROUP_PROGRESS')
    expect(await grantsOf(member)).toEqual([{ permission: 'VIEW_GROUP_PROGRESS', scope: null }])
    await people(owner).setPermission({ membershipId: member.id, permission: 'VIEW_GROUP_PROGRESS', grant: null })
    expect(await grantsOf(member)).toEqual([])
    const rows = await db().auditLog.findMany({ where: { entityId: member.id }, orderBy: { id: 'asc' } })
    expect(rows.map(({ action }) => action)).toEqual(['PERMISSION_GRANTED', 'PERMISSION_GRANTED', 'PERMISSION_REVOKED'])
    expect(rows[0]?.metadata).toEqual({ permission: { to: 'VIEW_GROUP_PROGRESS' }, scope: { to: 'Production' } })
  })

  it('says the same twice and changes nothing, also at once', async () => {
    const member = await createMember(tenant)
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => grant(owner, member, 'EXPORT_REPORTS')))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    expect(await grantsOf(member)).toHaveLength(1)
  })

  it.each(Object.keys(ROLE_CAPABILITIES) as TenantRole[])('%s is shown what the role holds', async (role) => {
    const member = await createMember(tenant, { role })
    const { permissions } = await people(owner).permissions({ membershipId: member.id })
    const byRole = permissions.filter((row) => row.isByRole).map(({ permission }) => permission)
    expect(byRole).toEqual(PERMISSIONS.filter((permission) => ROLE_CAPABILITIES[role].includes(permission)))
  })
})

describe('nobody grants what they do not hold', () => {
  it('HR cannot give the audit log, nor take it away', async () => {
    const hr = await createMember(tenant, { role: 'HR' })
    const member = await createMember(tenant)
    await expect(grant(hr, member, 'VIEW_AUDIT_LOG')).rejects.toMatchObject(tooHigh)
    await grant(owner, member, 'VIEW_AUDIT_LOG')
    const taking = people(hr).setPermission({ membershipId: member.id, permission: 'VIEW_AUDIT_LOG', grant: null })
    await expect(taking).rejects.toMatchObject(tooHigh)
  })

  it('who holds a permission for one group gives it for that group and no other', async () => {
    const lead = await createMember(tenant, { permissions: ['MANAGE_USERS'] })
    await grant(owner, lead, 'OVERRIDE_PROGRESS', [groupId])
    const member = await createMember(tenant)
    await expect(grant(lead, member, 'OVERRIDE_PROGRESS')).rejects.toMatchObject(tooHigh)
    await expect(grant(lead, member, 'OVERRIDE_PROGRESS', [groupId, otherGroupId])).rejects.toMatchObject(tooHigh)
    await grant(lead, member, 'OVERRIDE_PROGRESS', [groupId])
    await grant(owner, member, 'OVERRIDE_PROGRESS', [otherGroupId])
    await expect(grant(lead, member, 'OVERRIDE_PROGRESS', [groupId])).rejects.toMatchObject(tooHigh)
    expect(await people(lead).scopeOptions({ kind: 'groupIds' })).toEqual([{ id: groupId, name: 'Production' }])
  })

  it('not to somebody above them', async () => {
    const hr = await createMember(tenant, { role: 'HR' })
    await expect(grant(hr, owner, 'MANAGE_USERS')).rejects.toMatchObject(tooHigh)
  })

  it('holds for every permission and scope', () => {
    const holder = {
      role: 'EMPLOYEE' as const,
      grants: PERMISSIONS.map((permission) => ({ permission, scope: { groupIds: ['a'], moduleIds: ['a'] } })),
    }
    for (const permission of PERMISSIONS) {
      expect(canGrant(holder, permission, null)).toBe(false)
      expect(canGrant(holder, permission, ['a'])).toBe(SCOPE_OF[permission] !== undefined)
      expect(canGrant(holder, permission, ['a', 'b'])).toBe(false)
      expect(canGrant({ role: 'OWNER', grants: [] }, permission, null)).toBe(true)
    }
  })

  it("neither for another company's group, nor narrowed where a permission is whole", async () => {
    const member = await createMember(tenant)
    const other = await createTenant()
    const foreign = await tenantDb(other.id).group.create({ data: { name: 'Foreign' }, select: { id: true } })
    await expect(grant(owner, member, 'MANAGE_GROUPS', [foreign.id])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(grant(owner, member, 'VIEW_AUDIT_LOG', [groupId])).rejects.toMatchObject(tooHigh)
  })
})

describe('what somebody can see', () => {
  const reach = (member: TestMember) => people(owner).reach({ membershipId: member.id })

  it('follows the role, the groups of a grant, the own groups and the own reports', async () => {
    expect(await reach(await createMember(tenant, { role: 'HR' }))).toMatchObject({
      progress: { isAll: true },
      groups: { isAll: true },
    })
    const lead = await createMember(tenant)
    expect(await reach(lead)).toMatchObject({ progress: { isAll: false, count: 0 }, groups: { names: [] } })

    const [inGroup, inOwn, report] = [
      await createMember(tenant),
      await createMember(tenant),
      await createMember(tenant),
    ]
    await db().userGroup.create({ data: { groupId, membershipId: inGroup.id } })
    await grant(owner, lead, 'VIEW_GROUP_PROGRESS', [groupId])
    expect(await reach(lead)).toMatchObject({ progress: { count: 1 } })
    await grant(owner, lead, 'VIEW_MANAGER_DASHBOARD')
    await db().membership.update({ where: { id: report.id }, data: { managerId: lead.id }, select: { id: true } })
    expect(await reach(lead)).toMatchObject({ progress: { count: 2 } })
    await grant(owner, lead, 'VIEW_GROUP_PROGRESS')
    await db().userGroup.createMany({
      data: [lead, inOwn].map(({ id }) => ({ groupId: otherGroupId, membershipId: id })),
    })
    expect(await reach(lead)).toMatchObject({ progress: { count: 3 } })
  })

  it('an archived group shows nobody', async () => {
    const archived = await newGroup('Old shift')
    const lead = await createMember(tenant)
    const member = await createMember(tenant)
    await db().userGroup.create({ data: { groupId: archived, membershipId: member.id } })
    await grant(owner, lead, 'VIEW_GROUP_PROGRESS', [archived])
    expect(await reach(lead)).toMatchObject({ progress: { count: 1 } })
    await db().group.update({ where: { id: archived }, data: { archivedAt: new Date() }, select: { id: true } })
    expect(await reach(lead)).toMatchObject({ progress: { count: 0 } })
  })

  it('names the modules that a grant is narrowed to, and is nothing for who cannot sign in', async () => {
    const module = await createModule(tenant, owner)
    const author = await createMember(tenant)
    await grant(owner, author, 'MANAGE_ALL_MODULES', [module.id])
    expect((await reach(author)).modules).toMatchObject({ isAll: false, titles: [expect.any(String)] })
    await people(owner).deactivate({ membershipId: author.id })
    expect(await reach(author)).toMatchObject({ canSignIn: false })
  })

  it('agrees with what the server answers the person', async () => {
    const member = await createMember(tenant, { permissions: ['VIEW_AUDIT_LOG', 'MANAGE_OWN_MODULES'] })
    const { capabilities } = await callerFor(member).tenant.shell()
    const mentor = await createMember(tenant)
    const module = await createModule(tenant, owner)
    await db().moduleMentor.create({ data: { moduleId: module.id, membershipId: mentor.id } })
    for (const each of [member, mentor]) {
      const { hasInbox } = await callerFor(each).tenant.shell()
      expect(await reach(each)).toMatchObject({ hasInbox })
    }
    expect(await reach(mentor)).toMatchObject({ hasInbox: true })
    expect((await reach(member)).capabilities).toEqual(expect.arrayContaining([...capabilities]))
    expect(capabilities).toEqual(expect.arrayContaining((await reach(member)).capabilities))
  })
})

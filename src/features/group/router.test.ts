import { beforeAll, describe, expect, it } from 'vitest'
import { endOfDay } from '@/lib/calendar'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember } from '@/test/factories'
import { createGroupScene } from '@/test/group-scene'
import { completeAll, enrollmentOf } from '@/test/learning'

const ZONE = 'Europe/Ljubljana'
const MARCH = new Date('2026-03-02T09:00:00Z')

let scene: Awaited<ReturnType<typeof createGroupScene>>

beforeAll(async () => {
  scene = await createGroupScene()
})

const groups = (now?: Date) => callerFor(scene.hr, now ? { now } : {}).group
const ids = (members: readonly TestMember[]) => members.map(({ id }) => id)

describe('groups', () => {
  it('are made, renamed, found, and listed a page at a time', async () => {
    const name = `Oven ${newId()}`
    const { id } = await groups().create({ name, color: 'orange' })
    await groups().update({ groupId: id, name: `${name}s`, description: 'Hot', color: 'red' })
    expect((await groups().list({ search: name.toUpperCase() })).items).toMatchObject([
      { id, name: `${name}s`, description: 'Hot', color: 'red', memberCount: 0, moduleCount: 0 },
    ])
    await groups().create({ name: `${name}-2` })
    const first = await groups().list({ search: name, limit: 1 })
    const second = await groups().list({ search: name, limit: 1, cursor: first.nextCursor })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([1, 1, null])
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id)
  })

  it('have names that no other in use has', async () => {
    const name = `Unique ${newId()}`
    const first = await groups().create({ name })
    const taken = { code: 'CONFLICT', message: 'groupNameTaken' }
    await expect(groups().create({ name: name.toLowerCase() })).rejects.toMatchObject(taken)
    const { changeId } = await groups().archive({ groupId: first.id })
    await groups().create({ name })
    await expect(callerFor(scene.hr).assignment.undo({ changeId })).rejects.toMatchObject(taken)
  })

  it('are audited', async () => {
    const { id } = await groups().create({ name: `Audited ${newId()}` })
    await groups().update({ groupId: id, name: `Renamed ${newId()}` })
    const member = await scene.member()
    const module = await scene.module()
    await groups().addMembers({ groupId: id, membershipIds: [member.id] })
    await groups().addModules({ groupId: id, moduleIds: [module.id] })
    await groups().changeModule({ groupId: id, moduleId: module.id, deadlineDays: 3 })
    await groups().removeModules({ groupId: id, moduleIds: [module.id] })
    await groups().removeMembers({ groupId: id, membershipIds: [member.id] })
    await groups().archive({ groupId: id })
    const rows = await scene.db().auditLog.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })
    expect(rows.map(({ action }) => action)).toEqual([
      'GROUP_CREATED',
      'GROUP_UPDATED',
      'GROUP_MEMBERS_ADDED',
      'GROUP_MODULE_ADDED',
      'GROUP_MODULE_CHANGED',
      'GROUP_MODULE_REMOVED',
      'GROUP_MEMBERS_REMOVED',
      'GROUP_DELETED',
    ])
  })

  it('know how many they hold', async () => {
    const groupId = await scene.group()
    const people = await scene.people(3)
    const modules = [await scene.module(), await scene.module()]
    await groups().addMembers({ groupId, membershipIds: ids(people) })
    await groups().addModules({ groupId, moduleIds: modules.map(({ id }) => id) })
    await groups().removeMembers({ groupId, membershipIds: ids(people).slice(0, 1) })
    expect(await groups().get({ groupId })).toMatchObject({ memberCount: 2, moduleCount: 2 })
    expect((await groups().members({ groupId, limit: 1 })).nextCursor).not.toBeNull()
    expect((await groups().members({ groupId })).items).toHaveLength(2)
  })

  it('find people by name and by pasted addresses', async () => {
    const groupId = await scene.group()
    const [first, second] = await scene.people(2)
    if (!first || !second) throw new Error('nobody')
    await groups().addMembers({ groupId, membershipIds: [first.id] })
    const pasted = await groups().findByAddress({
      groupId,
      addresses: [`Ana <${first.email.toUpperCase()}>; ${second.email},`, 'nobody@nowhere.example'],
    })
    expect(pasted.unknown).toEqual(['nobody@nowhere.example'])
    expect(pasted.found.map(({ id, isMember }) => [id, isMember]).sort()).toEqual(
      [
        [first.id, true],
        [second.id, false],
      ].sort(),
    )
    expect(await groups().suggestMembers({ groupId, search: second.email })).toMatchObject([
      { id: second.id, isMember: false },
    ])
  })
})

describe('rule 5', () => {
  it('a person who joins has every module of the group, due at the end of the day', async () => {
    const groupId = await scene.group()
    const module = await scene.module()
    const optional = await scene.module()
    await groups().addModules({ groupId, moduleIds: [module.id], deadlineDays: 14 })
    await groups().addModules({ groupId, moduleIds: [optional.id], isMandatory: false })
    const member = await scene.member()
    await groups(MARCH).addMembers({ groupId, membershipIds: [member.id] })
    expect(await scene.assignmentOf(member, module)).toMatchObject({
      source: 'GROUP',
      assignedAt: MARCH,
      dueAt: endOfDay('2026-03-16', ZONE),
      isMandatory: true,
      endedAt: null,
      revision: 1,
      causes: [{ groupId, dueAt: endOfDay('2026-03-16', ZONE) }],
    })
    expect(await scene.assignmentOf(member, optional)).toMatchObject({ dueAt: null, isMandatory: false })
  })

  it('the day ends in the zone of the company, also when the clock changes', async () => {
    const groupId = await scene.group()
    const module = await scene.module()
    await groups().addModules({ groupId, moduleIds: [module.id], deadlineDays: 1 })
    // Before midnight UTC and after midnight in Ljubljana; the 29th has 23 hours.
    const member = await scene.member()
    await groups(new Date('2026-03-27T23:30:00Z')).addMembers({ groupId, membershipIds: [member.id] })
    expect((await scene.assignmentOf(member, module))?.dueAt?.toISOString()).toBe('2026-03-29T21:59:59.999Z')
    const later = await scene.member()
    await groups(new Date('2026-10-24T10:00:00Z')).addMembers({ groupId, membershipIds: [later.id] })
    expect((await scene.assignmentOf(later, module))?.dueAt?.toISOString()).toBe('2026-10-25T22:59:59.999Z')
  })

  it('a module that is added applies to who is in the group, or only to who joins from then on', async () => {
    const groupId = await scene.group()
    const [old, young] = await scene.people(2)
    if (!old || !young) throw new Error('nobody')
    const [forAll, forNew] = [await scene.module(), await scene.module()]
    await groups().addMembers({ groupId, membershipIds: [old.id] })
    await groups().addModules({ groupId, moduleIds: [forAll.id] })
    await groups().addModules({ groupId, moduleIds: [forNew.id], isForExisting: false })
    await groups().addMembers({ groupId, membershipIds: [young.id] })
    expect(await scene.assignmentOf(old, forAll)).not.toBeNull()
    expect(await scene.assignmentOf(old, forNew)).toBeNull()
    expect(await scene.assignmentOf(young, forAll)).not.toBeNull()
    expect(await scene.assignmentOf(young, forNew)).not.toBeNull()
  })

  it('a changed deadline counts from the day of the assignment, for all or for who joins from then on', async () => {
    const groupId = await scene.group()
    const [first, second] = await scene.people(2)
    if (!first || !second) throw new Error('nobody')
    const module = await scene.module()
    await groups().addModules({ groupId, moduleIds: [module.id], deadlineDays: 30 })
    await groups(MARCH).addMembers({ groupId, membershipIds: [first.id] })
    await groups().changeModule({ groupId, moduleId: module.id, deadlineDays: 10 })
    expect((await scene.assignmentOf(first, module))?.dueAt).toEqual(endOfDay('2026-03-12', ZONE))
    await groups().changeModule({ groupId, moduleId: module.id, deadlineDays: 20, isForExisting: false })
    await groups(MARCH).addMembers({ groupId, membershipIds: [second.id] })
    expect((await scene.assignmentOf(first, module))?.dueAt).toEqual(endOfDay('2026-03-12', ZONE))
    expect((await scene.assignmentOf(second, module))?.dueAt).toEqual(endOfDay('2026-03-22', ZONE))
    await groups().changeModule({ groupId, moduleId: module.id, deadlineDays: null })
    expect((await scene.assignmentOf(first, module))?.dueAt).toBeNull()
  })

  it('the earliest date of several groups counts, and what another group asks for stays', async () => {
    const [slow, fast] = [await scene.group(), await scene.group()]
    const [module, member] = [await scene.module(), await scene.member()]
    await groups().addModules({ groupId: slow, moduleIds: [module.id], deadlineDays: 30, isMandatory: false })
    await groups().addModules({ groupId: fast, moduleIds: [module.id], deadlineDays: 5 })
    await groups(MARCH).addMembers({ groupId: slow, membershipIds: [member.id] })
    await groups(MARCH).addMembers({ groupId: fast, membershipIds: [member.id] })
    const due = endOfDay('2026-03-07', ZONE)
    expect(await scene.assignmentOf(member, module)).toMatchObject({ dueAt: due, isMandatory: true, revision: 2 })
    const left = await groups(MARCH).removeMembers({ groupId: fast, membershipIds: [member.id] })
    expect(left.shown).toMatchObject([{ effect: 'LATER', dueBefore: due, dueAfter: endOfDay('2026-04-01', ZONE) }])
    expect(await scene.assignmentOf(member, module)).toMatchObject({ isMandatory: false, endedAt: null })
  })

  it('leaving ends the assignment and keeps progress; joining again begins anew', async () => {
    const groupId = await scene.group()
    const [module, member] = [await scene.module(), await scene.member()]
    await groups().addModules({ groupId, moduleIds: [module.id], deadlineDays: 5 })
    await groups(MARCH).addMembers({ groupId, membershipIds: [member.id] })
    await callerFor(scene.hr, { now: MARCH }).assignment.extend({
      targets: [{ membershipId: member.id, moduleId: module.id }],
      dueOn: '2026-05-01',
    })
    await completeAll(member, module)
    await groups().removeMembers({ groupId, membershipIds: [member.id] })
    expect(await scene.assignmentOf(member, module)).toMatchObject({ endedAt: expect.any(Date), causes: [] })
    expect(await enrollmentOf(scene.tenant, member, module)).toMatchObject({ status: 'COMPLETED' })
    const again = await groups(MARCH).addMembers({ groupId, membershipIds: [member.id] })
    expect(again).toMatchObject({ effects: { NEW: 1 }, told: 0 })
    expect(await scene.assignmentOf(member, module)).toMatchObject({
      endedAt: null,
      extendedDueAt: null,
      dueAt: endOfDay('2026-03-07', ZONE),
    })
  })

  it('drafts and archived modules cannot be assigned; archiving one leaves what was', async () => {
    const groupId = await scene.group()
    const [module, first, second] = [await scene.module(), await scene.member(), await scene.member()]
    const draft = await createModule(scene.tenant, scene.author, { status: 'DRAFT' })
    const refused = { code: 'CONFLICT', message: 'notAssignable' }
    await expect(groups().addModules({ groupId, moduleIds: [draft.id] })).rejects.toMatchObject(refused)
    await groups().addModules({ groupId, moduleIds: [module.id] })
    await groups().addMembers({ groupId, membershipIds: [first.id] })
    await callerFor(scene.author).module.archive({ moduleId: module.id })
    await groups().addMembers({ groupId, membershipIds: [second.id] })
    expect(await scene.assignmentOf(first, module)).toMatchObject({ endedAt: null })
    expect(await scene.assignmentOf(second, module)).toBeNull()
  })

  it('passes over the deactivated, and makes up for it when they come back', async () => {
    const groupId = await scene.group()
    const [kept, added, member] = [await scene.module(), await scene.module(), await scene.member()]
    const admin = callerFor(scene.author)
    await groups().addModules({ groupId, moduleIds: [kept.id], deadlineDays: 5 })
    await groups(MARCH).addMembers({ groupId, membershipIds: [member.id] })
    await admin.membership.deactivate({ membershipId: member.id })
    expect(await groups().addModules({ groupId, moduleIds: [added.id] })).toMatchObject({ people: 0 })
    await groups().removeModules({ groupId, moduleIds: [kept.id] })
    expect(await scene.assignmentOf(member, kept)).toMatchObject({ endedAt: null })
    expect(await scene.assignmentOf(member, added)).toBeNull()
    await admin.membership.reactivate({ membershipId: member.id })
    expect(await scene.assignmentOf(member, kept)).toMatchObject({ endedAt: expect.any(Date) })
    expect(await scene.assignmentOf(member, added)).toMatchObject({ endedAt: null })
  })

  it('people who were invited have their assignments, and are told when they join', async () => {
    const groupId = await scene.group()
    const module = await scene.module()
    await groups().addModules({ groupId, moduleIds: [module.id] })
    const { id } = await callerFor(scene.hr).membership.invite({
      name: 'New',
      email: `n-${newId()}@example.com`,
      role: 'EMPLOYEE',
    })
    const outcome = await groups().addMembers({ groupId, membershipIds: [id] })
    expect(outcome).toMatchObject({ told: 0, toldOnJoining: 1, shown: [{ effect: 'NEW', telling: 'ON_JOINING' }] })
  })
})

describe('who may', () => {
  it('only those who manage groups', async () => {
    const groupId = await scene.group()
    const member = await scene.member()
    const caller = callerFor(member).group
    const refused = { code: 'FORBIDDEN' }
    await expect(caller.list({})).rejects.toMatchObject(refused)
    await expect(caller.create({ name: 'Mine' })).rejects.toMatchObject(refused)
    await expect(caller.addMembers({ groupId, membershipIds: [member.id] })).rejects.toMatchObject(refused)
  })

  it('a grant that names groups reaches these only', async () => {
    const [own, other] = [await scene.group(), await scene.group()]
    const [leader, member, outsider] = [await scene.member(), await scene.member(), await scene.member()]
    const module = await scene.module()
    await scene.db().userPermission.create({
      data: { membershipId: leader.id, permission: 'MANAGE_GROUPS', scope: { groupIds: [own] } },
    })
    const caller = callerFor(leader)
    expect((await caller.group.list({})).items.map(({ id }) => id)).toEqual([own])
    await caller.group.addMembers({ groupId: own, membershipIds: [member.id] })
    await caller.group.addModules({ groupId: own, moduleIds: [module.id] })
    const notFound = { code: 'NOT_FOUND' }
    await expect(caller.group.get({ groupId: other })).rejects.toMatchObject(notFound)
    await expect(caller.group.addMembers({ groupId: other, membershipIds: [member.id] })).rejects.toMatchObject(
      notFound,
    )
    await expect(caller.group.create({ name: 'More' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(caller.group.archive({ groupId: own })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const target = (who: TestMember) => ({
      targets: [{ membershipId: who.id, moduleId: module.id }],
      reason: 'Because',
    })
    await caller.assignment.waive(target(member))
    await expect(caller.assignment.waive(target(outsider))).rejects.toMatchObject(notFound)
    expect((await caller.assignment.changes({})).items.length).toBeGreaterThan(0)
    expect((await caller.assignment.changes({ groupId: own })).items).toHaveLength(2)
    const { changeId } = await groups().addMembers({ groupId: other, membershipIds: [member.id] })
    await expect(caller.assignment.undo({ changeId })).rejects.toMatchObject(notFound)
  })

  it('nobody of another company, and nothing of theirs', async () => {
    const groupId = await scene.group()
    const theirs = await createGroupScene()
    const theirGroup = await theirs.group()
    const [member, module] = [await theirs.member(), await theirs.module()]
    const notFound = { code: 'NOT_FOUND' }
    await expect(callerFor(theirs.hr).group.get({ groupId })).rejects.toMatchObject(notFound)
    await expect(groups().addMembers({ groupId: theirGroup, membershipIds: [scene.hr.id] })).rejects.toMatchObject(
      notFound,
    )
    await expect(groups().addMembers({ groupId, membershipIds: [member.id] })).rejects.toMatchObject(notFound)
    await expect(groups().addModules({ groupId, moduleIds: [module.id] })).rejects.toMatchObject(notFound)
    await expect(
      callerFor(scene.hr).assignment.assign({ moduleIds: [module.id], membershipIds: [scene.hr.id] }),
    ).rejects.toMatchObject(notFound)
    const outsider = await createMember(await createTenant(), { role: 'HR' })
    await expect(callerFor(outsider, { slug: scene.tenant.slug }).group.list({})).rejects.toMatchObject(notFound)
    expect(await tenantDb(theirs.tenant.id).userGroup.count()).toBe(0)
  })
})

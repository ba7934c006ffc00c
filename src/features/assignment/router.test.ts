import { beforeAll, describe, expect, it } from 'vitest'
import { endOfDay } from '@/lib/calendar'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import type { TestMember } from '@/test/factories'
import { createGroupScene } from '@/test/group-scene'
import { completeAll, type TestModule } from '@/test/learning'

const ZONE = 'Europe/Ljubljana'
const MARCH = new Date('2026-03-02T09:00:00Z')

let scene: Awaited<ReturnType<typeof createGroupScene>>

beforeAll(async () => {
  scene = await createGroupScene()
})

const hr = (now = MARCH) => callerFor(scene.hr, { now })
const target = (member: TestMember, module: { id: string }) => ({ membershipId: member.id, moduleId: module.id })
const targets = (member: TestMember, module: { id: string }) => ({ targets: [target(member, module)] })

async function assigned(): Promise<[TestMember, TestModule]> {
  const [member, module] = [await scene.member(), await scene.module()]
  await hr().assignment.assign({ moduleIds: [module.id], membershipIds: [member.id], deadlineDays: 14 })
  return [member, module]
}

describe('direct assignment', () => {
  it('counts from today in days, or ends on a day', async () => {
    const [member, module] = await assigned()
    const due = endOfDay('2026-03-16', ZONE)
    expect(await scene.assignmentOf(member, module)).toMatchObject({ source: 'DIRECT', dueAt: due, revision: 1 })
    await hr().assignment.assign({ moduleIds: [module.id], membershipIds: [member.id], dueOn: '2026-03-10' })
    expect(await scene.assignmentOf(member, module)).toMatchObject({
      dueAt: endOfDay('2026-03-10', ZONE),
      revision: 2,
      causes: [{ groupId: null }],
    })
  })

  it('refuses a day that has passed', async () => {
    const [member, module] = await assigned()
    const input = { moduleIds: [module.id], membershipIds: [member.id], dueOn: '2026-03-01' }
    await expect(hr().assignment.assign(input)).rejects.toMatchObject({ message: 'deadlinePast' })
  })

  it('withdrawn, what a group asks for stays', async () => {
    const [member, module] = await assigned()
    const groupId = await scene.group()
    await hr().group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 40 })
    await hr().group.addMembers({ groupId, membershipIds: [member.id] })
    expect(await hr().assignment.unassign(targets(member, module))).toMatchObject({ effects: { LATER: 1 } })
    expect(await scene.assignmentOf(member, module)).toMatchObject({ source: 'GROUP', endedAt: null })
    expect(await hr().assignment.unassign(targets(member, module))).toMatchObject({ items: 0 })
  })
})

describe('extension', () => {
  it('to a day, or by days from the deadline, or from today once that has passed', async () => {
    const [member, module] = await assigned()
    await hr().assignment.extend({ ...targets(member, module), dueOn: '2026-04-01' })
    expect((await scene.assignmentOf(member, module))?.dueAt).toEqual(endOfDay('2026-04-01', ZONE))
    await hr().assignment.extend({ ...targets(member, module), days: 9 })
    expect((await scene.assignmentOf(member, module))?.dueAt).toEqual(endOfDay('2026-04-10', ZONE))
    await hr(new Date('2026-05-01T10:00:00Z')).assignment.extend({ ...targets(member, module), days: 7 })
    expect((await scene.assignmentOf(member, module))?.dueAt).toEqual(endOfDay('2026-05-08', ZONE))
    const neither = hr().assignment.extend(targets(member, module))
    await expect(neither).rejects.toMatchObject({ message: 'dateOrDays' })
  })

  it('outlasts what groups ask for', async () => {
    const [member, module] = await assigned()
    await hr().assignment.extend({ ...targets(member, module), dueOn: '2026-06-01' })
    const groupId = await scene.group()
    await hr().group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 1 })
    const outcome = await hr().group.addMembers({ groupId, membershipIds: [member.id] })
    expect(outcome).toMatchObject({ effects: { UNCHANGED: 1 }, told: 0 })
    expect((await scene.assignmentOf(member, module))?.dueAt).toEqual(endOfDay('2026-06-01', ZONE))
  })
})

describe('waiver', () => {
  it('keeps its reason and who gave it, and is lifted', async () => {
    const [member, module] = await assigned()
    const waived = await hr().assignment.waive({ ...targets(member, module), reason: 'Parental leave' })
    expect(waived).toMatchObject({ effects: { WAIVED: 1 }, told: 0 })
    expect(await scene.assignmentOf(member, module)).toMatchObject({
      waivedAt: MARCH,
      waivedReason: 'Parental leave',
      waivedById: scene.hr.id,
    })
    expect(await hr().assignment.waive({ ...targets(member, module), reason: 'Again' })).toMatchObject({ items: 0 })
    expect(await hr().assignment.liftWaiver(targets(member, module))).toMatchObject({ effects: { LIFTED: 1 } })
    expect(await scene.assignmentOf(member, module)).toMatchObject({ waivedAt: null, waivedReason: null })
  })
})

describe('preview', () => {
  it('says exactly what happens then, and leaves nothing behind', async () => {
    const [member, done] = await scene.people(2)
    if (!member || !done) throw new Error('nobody')
    const groupId = await scene.group()
    const [module, second] = [await scene.module(), await scene.module()]
    await hr().group.addMembers({ groupId, membershipIds: [member.id, done.id] })
    await completeAll(done, module)
    await hr().assignment.assign({ moduleIds: [second.id], membershipIds: [member.id], deadlineDays: 3 })
    const input = { groupId, moduleIds: [module.id, second.id], deadlineDays: 10 }
    const before = await scene.images()
    const preview = await hr().group.preview.addModules(input)
    expect(await scene.images()).toEqual(before)
    expect(await scene.db().bulkChange.count({ where: { id: preview.changeId } })).toBe(0)
    expect(preview).toMatchObject({ people: 2, rows: 4, told: 2, effects: { NEW: 3, UNCHANGED: 1 } })
    const outcome = await hr().group.addModules({ ...input, fingerprint: preview.fingerprint })
    expect(outcome.fingerprint).toBe(preview.fingerprint)
    expect(outcome.shown.map(({ id: _, ...row }) => row)).toEqual(preview.shown.map(({ id: _, ...row }) => row))
    const toldOf = outcome.shown.filter(({ telling }) => telling === 'NOW')
    expect(toldOf.map(({ membershipId, moduleId }) => [membershipId, moduleId])).toEqual(
      expect.arrayContaining([
        [member.id, module.id],
        [done.id, second.id],
      ]),
    )
  })

  it('is refused when the outcome would differ by then', async () => {
    const groupId = await scene.group()
    const [first, second] = await scene.people(2)
    if (!first || !second) throw new Error('nobody')
    const module = await scene.module()
    await hr().group.addMembers({ groupId, membershipIds: [first.id] })
    const input = { groupId, moduleIds: [module.id], deadlineDays: 10 }
    const { fingerprint } = await hr().group.preview.addModules(input)
    await hr().group.addMembers({ groupId, membershipIds: [second.id] })
    await expect(hr().group.addModules({ ...input, fingerprint })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'outcomeChanged',
    })
    expect(await scene.assignmentOf(first, module)).toBeNull()
    const tomorrow = hr(new Date(MARCH.getTime() + 86_400_000)).group
    const fresh = await hr().group.preview.addModules(input)
    await expect(tomorrow.addModules({ ...input, fingerprint: fresh.fingerprint })).rejects.toMatchObject({
      message: 'outcomeChanged',
    })
  })
})

describe('undo', () => {
  it('brings back exactly what was', async () => {
    const groupId = await scene.group()
    const people = await scene.people(3)
    const membershipIds = people.map(({ id }) => id)
    const [module, other] = [await scene.module(), await scene.module()]
    const { group, assignment } = hr()
    const moduleIds = [module.id]
    const everything = people.map((member) => target(member, module))
    const changes = [
      () => group.addModules({ groupId, moduleIds, deadlineDays: 10 }),
      () => group.addMembers({ groupId, membershipIds }),
      () => group.changeModule({ groupId, moduleId: module.id, deadlineDays: 5 }),
      () => assignment.extend({ targets: everything, dueOn: '2026-07-01' }),
      () => assignment.waive({ targets: everything, reason: 'Because' }),
      () => assignment.liftWaiver({ targets: everything }),
      () => assignment.assign({ membershipIds, moduleIds: [module.id, other.id] }),
      () => assignment.unassign({ targets: everything }),
      () => group.removeMembers({ groupId, membershipIds: membershipIds.slice(1) }),
      () => group.removeModules({ groupId, moduleIds }),
      () => group.archive({ groupId }),
    ]
    const stack: [string, unknown][] = []
    for (const change of changes) {
      const before = await scene.images()
      const { changeId } = await change()
      expect(await scene.images()).not.toEqual(before)
      await assignment.undo({ changeId })
      expect(await scene.images()).toEqual(before)
      stack.push([(await change()).changeId, before])
    }
    for (const [changeId, before] of stack.reverse()) {
      expect(await assignment.undo({ changeId })).toMatchObject({ kept: 0 })
      expect(await scene.images()).toEqual(before)
    }
  })

  it('keeps what somebody has changed since, and says so', async () => {
    const groupId = await scene.group()
    const [first, second] = await scene.people(2)
    if (!first || !second) throw new Error('nobody')
    const module = await scene.module()
    const { group, assignment } = hr()
    await group.addMembers({ groupId, membershipIds: [first.id, second.id] })
    await group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 10 })
    const both = [target(first, module), target(second, module)]
    const { changeId } = await assignment.extend({ targets: both, dueOn: '2026-04-01' })
    await assignment.extend({ ...targets(first, module), dueOn: '2026-05-01' })
    expect(await assignment.undo({ changeId })).toMatchObject({
      restored: 1,
      kept: 1,
      shown: [{ membershipId: first.id, moduleId: module.id }],
    })
    expect((await scene.assignmentOf(first, module))?.dueAt).toEqual(endOfDay('2026-05-01', ZONE))
    expect((await scene.assignmentOf(second, module))?.dueAt).toEqual(endOfDay('2026-03-12', ZONE))
    const { metadata } = await tenantDb(scene.tenant.id).auditLog.findFirstOrThrow({
      where: { action: 'CHANGE_UNDONE', entityId: changeId },
    })
    expect(metadata).toMatchObject({
      module: { to: module.content.title },
      people: { to: expect.stringMatching(/ \+ 1$/) },
      restored: { to: 1 },
    })
  })

  it('takes back its own cause and leaves those that came later', async () => {
    const [early, late] = [await scene.group(), await scene.group()]
    const [member, module] = [await scene.member(), await scene.module()]
    const { group, assignment } = hr()
    for (const groupId of [early, late]) await group.addMembers({ groupId, membershipIds: [member.id] })
    const { changeId } = await group.addModules({ groupId: early, moduleIds: [module.id], deadlineDays: 5 })
    await group.addModules({ groupId: late, moduleIds: [module.id], deadlineDays: 20 })
    expect(await assignment.undo({ changeId })).toMatchObject({ restored: 1, kept: 0 })
    expect(await scene.assignmentOf(member, module)).toMatchObject({
      dueAt: endOfDay('2026-03-22', ZONE),
      endedAt: null,
      causes: [{ groupId: late }],
    })
  })

  it('leaves nobody with what a group asks for that they are no longer in, and misses nobody', async () => {
    const groupId = await scene.group()
    const [member, module, later] = [await scene.member(), await scene.module(), await scene.module()]
    const { group, assignment } = hr()
    await group.addModules({ groupId, moduleIds: [module.id] })
    const joined = await group.addMembers({ groupId, membershipIds: [member.id] })
    await group.addModules({ groupId, moduleIds: [later.id] })
    await assignment.undo({ changeId: joined.changeId })
    expect(await scene.assignmentOf(member, later)).toMatchObject({ causes: [], endedAt: MARCH })
    await group.addMembers({ groupId, membershipIds: [member.id] })
    const left = await group.removeMembers({ groupId, membershipIds: [member.id] })
    const latest = await scene.module()
    await group.addModules({ groupId, moduleIds: [latest.id] })
    await assignment.undo({ changeId: left.changeId })
    for (const each of [module, later, latest]) {
      expect(await scene.assignmentOf(member, each)).toMatchObject({ endedAt: null, causes: [{ groupId }] })
    }
  })

  it('is possible once, and for thirty days', async () => {
    const [member, module] = await assigned()
    const { changeId } = await hr().assignment.extend({ ...targets(member, module), days: 1 })
    const late = hr(new Date(MARCH.getTime() + 31 * 86_400_000)).assignment.undo({ changeId })
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT', message: 'undoTooLate' })
    const results = await Promise.allSettled([hr().assignment.undo({ changeId }), hr().assignment.undo({ changeId })])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toMatchObject([{ code: 'CONFLICT', message: 'alreadyUndone' }])
    const listed = (await hr().assignment.changes({ limit: 100 })).items.find(({ id }) => id === changeId)
    expect(listed).toMatchObject({ id: changeId, undoneAt: MARCH, undoneBy: { name: scene.hr.name } })
  })
})

describe('races', () => {
  const ROUNDS = 4

  it('the same person is added twice at once: one cause, one change', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const groupId = await scene.group()
      const [member, module] = [await scene.member(), await scene.module()]
      await hr().group.addModules({ groupId, moduleIds: [module.id] })
      const input = { groupId, membershipIds: [member.id] }
      await Promise.all([hr().group.addMembers(input), hr().group.addMembers(input)])
      expect((await scene.assignmentOf(member, module))?.causes).toHaveLength(1)
      expect((await hr().assignment.changes({ groupId })).items).toHaveLength(2)
      expect(await hr().group.get({ groupId })).toMatchObject({ memberCount: 1 })
    }
  })

  it('a module is added while people join: nobody is missed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const groupId = await scene.group()
      const people = await scene.people(3)
      const module = await scene.module()
      await Promise.all([
        ...people.map(({ id }) => hr().group.addMembers({ groupId, membershipIds: [id] })),
        hr().group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 3 }),
      ])
      for (const member of people) {
        expect(await scene.assignmentOf(member, module)).toMatchObject({ causes: [{ groupId }] })
      }
    }
  })

  it('two change the deadline at once: rule, causes and date agree', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const groupId = await scene.group()
      const [member, module] = [await scene.member(), await scene.module()]
      await hr().group.addMembers({ groupId, membershipIds: [member.id] })
      await hr().group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 30 })
      const change = (deadlineDays: number) => hr().group.changeModule({ groupId, moduleId: module.id, deadlineDays })
      await Promise.all([change(5), change(10)])
      const [rule] = (await hr().group.modules({ groupId })).items
      const day = rule?.deadlineDays === 5 ? '2026-03-07' : '2026-03-12'
      expect((await scene.assignmentOf(member, module))?.dueAt).toEqual(endOfDay(day, ZONE))
    }
  })

  it('two groups take the same person at once: the earliest date counts', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [first, second] = [await scene.group(), await scene.group()]
      const [member, module] = [await scene.member(), await scene.module()]
      await hr().group.addModules({ groupId: first, moduleIds: [module.id], deadlineDays: 9 })
      await hr().group.addModules({ groupId: second, moduleIds: [module.id], deadlineDays: 4 })
      await Promise.all(
        [first, second].map((groupId) => hr().group.addMembers({ groupId, membershipIds: [member.id] })),
      )
      expect((await scene.assignmentOf(member, module))?.dueAt).toEqual(endOfDay('2026-03-06', ZONE))
    }
  })
})

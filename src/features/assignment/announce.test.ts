import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createMember, createUser, type TestMember } from '@/test/factories'
import { createGroupScene } from '@/test/group-scene'
import { completeAll } from '@/test/learning'

let scene: Awaited<ReturnType<typeof createGroupScene>>

beforeAll(async () => {
  scene = await createGroupScene()
})

const hr = () => callerFor(scene.hr)
const told = (membershipId: string) =>
  scene.db().notification.findMany({
    where: { membershipId, type: { in: ['NEW_MODULE', 'DEADLINE_REMINDER'] } },
    orderBy: { id: 'asc' },
    select: { type: true, params: true, path: true, cause: true },
  })
const targets = (member: TestMember, module: { id: string }) => ({
  targets: [{ membershipId: member.id, moduleId: module.id }],
})

describe('what a change means is told', () => {
  it('to exactly the people who were announced, once each, with the reason', async () => {
    const name = `Production ${newId()}`
    const groupId = await scene.group(name)
    const [member, done] = [await scene.member(), await scene.member()]
    const module = await scene.module()
    await completeAll(done, module)
    await hr().group.addMembers({ groupId, membershipIds: [member.id, done.id] })
    const outcome = await hr().group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 14 })
    expect(outcome).toMatchObject({ told: 1 })
    await drainJobs()
    const { dueAt } = (await scene.assignmentOf(member, module)) ?? {}
    expect(await told(member.id)).toEqual([
      {
        type: 'NEW_MODULE',
        params: { moduleTitle: module.content.title, dueAt: dueAt?.toISOString() },
        path: `/modules/${module.slug}`,
        cause: { kind: 'GROUP', group: name, since: expect.any(String) },
      },
    ])
    expect(await told(done.id)).toEqual([])
    await hr().group.changeModule({ groupId, moduleId: module.id, deadlineDays: 7 })
    await drainJobs()
    expect((await told(member.id)).map(({ type }) => type)).toEqual(['NEW_MODULE', 'DEADLINE_REMINDER'])
  })

  it('to nobody when it was undone before', async () => {
    const [member, module] = [await scene.member(), await scene.module()]
    const { changeId } = await hr().assignment.assign({ moduleIds: [module.id], membershipIds: [member.id] })
    await hr().assignment.undo({ changeId })
    await drainJobs()
    expect(await told(member.id)).toEqual([])
  })

  it('to nobody by a preview', async () => {
    const [member, module] = [await scene.member(), await scene.module()]
    await hr().assignment.preview.assign({ moduleIds: [module.id], membershipIds: [member.id] })
    await drainJobs()
    expect(await told(member.id)).toEqual([])
  })

  it('to who was invited, when they join', async () => {
    const user = await createUser()
    const [groupId, module] = [await scene.group(), await scene.module()]
    await hr().group.addModules({ groupId, moduleIds: [module.id] })
    const invited = await hr().membership.invite({ name: 'New', email: user.email, role: 'EMPLOYEE' })
    await hr().group.addMembers({ groupId, membershipIds: [invited.id] })
    await drainJobs()
    expect(await told(invited.id)).toEqual([])
    await callerFor({ sessionId: user.sessionId, slug: scene.tenant.slug }, { slug: null }).identity.joinTenant({
      membershipId: invited.id,
    })
    await drainJobs()
    expect(await told(invited.id)).toMatchObject([{ type: 'NEW_MODULE', cause: { kind: 'GROUP' } }])
  })
})

describe('a reminder', () => {
  it('reaches each person once a day, however many ask for whatever, and only who has something left', async () => {
    const [member, done, module] = [await scene.member(), await scene.member(), await scene.module()]
    const second = await scene.module()
    await hr().assignment.assign({ moduleIds: [module.id, second.id], membershipIds: [member.id, done.id] })
    await completeAll(done, module)
    const both = { targets: [...targets(member, module).targets, ...targets(done, module).targets] }
    expect(await hr().assignment.preview.remind(both)).toMatchObject({
      concerned: 1,
      told: 1,
      alreadyToday: 0,
      shown: [{ id: member.id, name: member.name, modules: [module.content.title], isTold: true }],
    })
    const results = await Promise.all([hr().assignment.remind(both), hr().assignment.remind(targets(member, second))])
    expect(results.map((result) => result.told).sort()).toEqual([0, 1])
    expect((await told(member.id)).filter(({ type }) => type === 'DEADLINE_REMINDER')).toMatchObject([
      { cause: { kind: 'REMINDED', by: scene.hr.name } },
    ])
    expect((await hr().assignment.preview.remind(both)).shown).toMatchObject([{ id: member.id, isTold: false }])
    const tomorrow = callerFor(scene.hr, { now: new Date(Date.now() + 86_400_000) })
    expect(await tomorrow.assignment.remind(both)).toMatchObject({ told: 1 })
  })

  it('comes from who sees the progress of the person', async () => {
    const [member, module] = [await scene.member(), await scene.module()]
    await hr().assignment.assign({ moduleIds: [module.id], membershipIds: [member.id] })
    const manager = await createMember(scene.tenant, { permissions: ['VIEW_MANAGER_DASHBOARD'] })
    const remind = () => callerFor(manager).assignment.remind(targets(member, module))
    await expect(remind()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await scene
      .db()
      .membership.update({ where: { id: member.id }, data: { managerId: manager.id }, select: { id: true } })
    expect(await remind()).toMatchObject({ told: 1 })
    await expect(callerFor(member).assignment.remind(targets(member, module))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('what is due', () => {
  it('is listed to the person with its reasons, the most urgent first', async () => {
    const name = `Shift ${newId()}`
    const groupId = await scene.group(name)
    const member = await scene.member()
    const [late, soon, far, waived, done] = await Promise.all(Array.from({ length: 5 }, () => scene.module()))
    if (!late || !soon || !far || !waived || !done) throw new Error('no module')
    const past = callerFor(scene.hr, { now: new Date(Date.now() - 10 * 86_400_000) })
    await past.group.addModules({ groupId, moduleIds: [late.id], deadlineDays: 2 })
    await past.group.addMembers({ groupId, membershipIds: [member.id] })
    const assign = (moduleId: string, deadlineDays: number) =>
      hr().assignment.assign({ moduleIds: [moduleId], membershipIds: [member.id], deadlineDays })
    await assign(far.id, 200)
    await assign(soon.id, 3)
    await assign(waived.id, 3)
    await assign(done.id, 3)
    await hr().assignment.waive({ ...targets(member, waived), reason: 'Because' })
    await completeAll(member, done)
    const { items } = await callerFor(member).assignment.due()
    expect(items.map(({ moduleId }) => moduleId)).toEqual([late.id, soon.id])
    expect(items[0]).toMatchObject({
      compliance: 'OVERDUE',
      status: 'OVERDUE',
      reasons: [{ groupName: name, since: expect.any(Date) }],
    })
    expect(items[1]).toMatchObject({ compliance: 'DUE_SOON', reasons: [{ groupName: null }] })
    const own = callerFor(member).assignment.own
    expect((await own({ moduleId: waived.id })).assignment).toMatchObject({ status: 'WAIVED', waivedReason: 'Because' })
    expect((await own({ moduleId: done.id })).assignment).toMatchObject({ status: 'COMPLETED' })
    expect((await callerFor(scene.hr).assignment.own({ moduleId: done.id })).assignment).toBeNull()
  })
})

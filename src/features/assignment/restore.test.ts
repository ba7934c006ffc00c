import { beforeAll, describe, expect, it } from 'vitest'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createGroupScene } from '@/test/group-scene'

let scene: Awaited<ReturnType<typeof createGroupScene>>

beforeAll(async () => {
  scene = await createGroupScene()
})

const hr = () => callerFor(scene.hr)
const author = () => callerFor(scene.author)
const told = (membershipId: string) => scene.db().notification.count({ where: { membershipId, type: 'NEW_MODULE' } })

/** A group with one member and a module that is archived. */
async function archived() {
  const [groupId, module, before] = [await scene.group(), await scene.module(), await scene.member()]
  await hr().group.addMembers({ groupId, membershipIds: [before.id] })
  await hr().group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 14 })
  await drainJobs()
  await author().module.archive({ moduleId: module.id })
  return { groupId, module, before, moduleId: module.id }
}

describe('a module that is restored', () => {
  it('reaches who came into its groups meanwhile, from that day on, and tells them once', async () => {
    const { groupId, module, moduleId, before } = await archived()
    const [joiner, leaver] = [await scene.member(), await scene.member()]
    await hr().group.addMembers({ groupId, membershipIds: [joiner.id, leaver.id] })
    await hr().group.removeMembers({ groupId, membershipIds: [leaver.id] })
    const kept = await scene.assignmentOf(before, module)
    expect(await scene.assignmentOf(joiner, module)).toBeNull()
    await Promise.all([author().module.restore({ moduleId }), author().module.restore({ moduleId })])
    await drainJobs()
    const given = await scene.assignmentOf(joiner, module)
    expect(given).toMatchObject({ source: 'GROUP', endedAt: null, causes: [{ groupId }] })
    expect(given?.dueAt).not.toBeNull()
    expect(await scene.assignmentOf(before, module)).toEqual(kept)
    expect(await scene.assignmentOf(leaver, module)).toBeNull()
    expect([await told(joiner.id), await told(before.id), await told(leaver.id)]).toEqual([1, 1, 0])
    const [change] = (await hr().assignment.changes({})).items
    expect(change).toMatchObject({ kind: 'MODULE_RESTORED', summary: { module: module.content.title, people: 1 } })
    await hr().assignment.undo({ changeId: change?.id ?? '' })
    expect((await scene.assignmentOf(joiner, module))?.causes ?? []).toEqual([])
  })

  it('is no change of assignments where nobody came', async () => {
    const { moduleId, module, before } = await archived()
    const kept = await scene.assignmentOf(before, module)
    const count = () => scene.db().bulkChange.count()
    const changes = await count()
    await author().module.restore({ moduleId })
    expect(await count()).toBe(changes)
    expect(await scene.assignmentOf(before, module)).toEqual(kept)
  })
})

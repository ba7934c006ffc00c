import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createGroupScene } from '@/test/group-scene'
import { completeAll } from '@/test/learning'
import { obligationArbitrary, replaceObligations } from '@/test/obligations'
import { withClient } from '../../../scripts/db/databases'
import { env } from '../../env'
import { deadlineOf, type ObligationEnrollment } from './policy'

const NOW = new Date('2026-06-15T12:00:00Z')

let scene: Awaited<ReturnType<typeof createGroupScene>>

beforeAll(async () => {
  scene = await createGroupScene()
})

const obligation = obligationArbitrary(NOW)
const changes = fc.array(fc.record({ dueAt: fc.boolean(), next: obligation }), { maxLength: 6 })

describe('the deadline in the row', () => {
  it('is what the policy says, whatever happens to the assignment and to the enrollment', async () => {
    const [member, module] = [await scene.member(), await scene.module()]
    const key = { membershipId: member.id, moduleId: module.id }
    await fc.assert(
      fc.asyncProperty(obligation, changes, async (first, steps) => {
        await replaceObligations(scene.tenant.id, [{ ...first, ...key }])
        let { dueAt, enrollment } = first
        for (const { dueAt: movesDate, next } of steps) {
          if (movesDate) {
            dueAt = next.dueAt
            await scene.db().assignment.updateMany({ where: key, data: { dueAt } })
          } else {
            await putEnrollment(key, next.enrollment)
            enrollment = next.enrollment
          }
        }
        const row = await scene
          .db()
          .assignment.findFirstOrThrow({ where: key, select: { deadline: true, isExpiry: true } })
        expect(row).toEqual({
          deadline: deadlineOf({ dueAt, enrollment }),
          isExpiry: Boolean(enrollment?.expiresAt),
        })
      }),
      { numRuns: 40 },
    )
  })

  it('cannot be written past its rule', async () => {
    const [member, module] = [await scene.member(), await scene.module()]
    const [key, dueAt] = [{ membershipId: member.id, moduleId: module.id }, new Date('2027-01-01T00:00:00Z')]
    await scene.db().assignment.create({ data: { ...key, id: newId(), source: 'DIRECT', assignedAt: NOW, dueAt } })
    await scene.db().assignment.updateMany({ where: key, data: { deadline: null, isExpiry: true } })
    expect(await scene.assignmentOf(member, module)).toMatchObject({ deadline: dueAt, isExpiry: false })
  })

  it('of a change that did not see a completion is settled after it', async () => {
    const [member, module, groupId] = [await scene.member(), await scene.module(), await scene.group()]
    await completeAll(member, module)
    await callerFor(scene.hr).group.addMembers({ groupId, membershipIds: [member.id] })
    await callerFor(scene.hr).group.addModules({ groupId, moduleIds: [module.id], deadlineDays: 3 })
    // As the row would be if the completion had been committed while the change was under way.
    await withoutTriggers(`update assignment set deadline = due_at where membership_id = '${member.id}'`)
    expect((await scene.assignmentOf(member, module))?.deadline).not.toBeNull()
    await drainJobs()
    expect((await scene.assignmentOf(member, module))?.deadline).toBeNull()
  })
})

async function putEnrollment(key: { membershipId: string; moduleId: string }, enrollment: ObligationEnrollment | null) {
  const { enrollment: table } = scene.db()
  if (!enrollment) return table.deleteMany({ where: key })
  const { count } = await table.updateMany({ where: key, data: enrollment })
  return count > 0 ? { count } : table.createMany({ data: { ...key, ...enrollment, id: newId() } })
}

const withoutTriggers = (statement: string) =>
  withClient(env.DATABASE_URL ?? '', async (owner) => {
    await owner.query('set session_replication_role = replica')
    await owner.query(statement)
  })

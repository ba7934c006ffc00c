import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'

type Given = { tenantId: string; ownerId: string; memberId: string; moduleId: string; otherModuleId: string }

/** A group with somebody in it who has to take a module, and a change of it that can be undone; what its ids mean. */
export async function createGroupWorld({ tenantId, ownerId, memberId, moduleId, otherModuleId }: Given) {
  const db = tenantDb(tenantId)
  const [groupId, changeId, now] = [newId(), newId(), new Date()]
  await db.group.create({ data: { id: groupId, name: 'Production' }, select: { id: true } })
  await db.userGroup.create({ data: { groupId, membershipId: memberId }, select: { groupId: true } })
  await db.moduleGroup.create({ data: { groupId, moduleId }, select: { groupId: true } })
  const [ofMember, ofOwner] = [newId(), newId()]
  const assignment = { moduleId, source: 'GROUP' as const, assignedAt: now }
  await db.assignment.createMany({
    data: [
      { ...assignment, id: ofMember, membershipId: memberId },
      { ...assignment, id: ofOwner, membershipId: ownerId, source: 'DIRECT' },
    ],
  })
  await db.assignmentCause.createMany({
    data: [
      { assignmentId: ofMember, groupId, assignedAt: now },
      { assignmentId: ofOwner, assignedAt: now },
    ],
  })
  await db.bulkChange.create({
    data: { id: changeId, kind: 'GROUP_MODULE_CHANGED', groupId, actorId: ownerId },
    select: { id: true },
  })
  return {
    byField: { groupId, changeId },
    byProcedure: {
      'assignment.changes cursor': changeId,
      'group.addModules moduleIds': otherModuleId,
      'group.list cursor': groupId,
      'membership.person.assignments cursor': ofOwner,
      'group.members cursor': memberId,
      'group.modules cursor': moduleId,
      'group.preview.removeModules moduleIds': moduleId,
      'group.removeModules moduleIds': moduleId,
    },
  }
}

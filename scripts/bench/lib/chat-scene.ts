import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createMembers, createModule, createTenant } from '../../../src/test/factories'

export type ChatScene = { tenantId: string; slug: string; sessionIds: string[]; moduleIds: string[] }

/** A company whose members take part in the conversations of some modules, in each of which somebody has written. */
export async function createChatScene({ rooms, members }: { rooms: number; members: number }): Promise<ChatScene> {
  const tenant = await createTenant()
  const owner = await createMember(tenant, { role: 'OWNER' })
  const people = [owner, ...(await createMembers(tenant, members - 1))]
  const moduleIds: string[] = []
  for (let room = 0; room < rooms; room += 1) moduleIds.push((await createModule(tenant, owner)).id)
  await tenantDb(tenant.id).enrollment.createMany({
    data: moduleIds.flatMap((moduleId) => people.map(({ id }) => ({ id: newId(), membershipId: id, moduleId }))),
  })
  return { tenantId: tenant.id, slug: tenant.slug, sessionIds: people.map(({ sessionId }) => sessionId), moduleIds }
}

/** The number of the last message of each conversation. */
export async function lastSeqs({ tenantId, moduleIds }: ChatScene): Promise<number[]> {
  const rooms = await tenantDb(tenantId).chatRoom.findMany({ select: { moduleId: true, lastSeq: true } })
  return moduleIds.map((moduleId) => rooms.find((room) => room.moduleId === moduleId)?.lastSeq ?? 0)
}

import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import type { TestMember, TestTenant } from './factories'

type Message = {
  body: string
  moduleId?: string
  isQuestion?: boolean
  replyToId?: string
  createdAt?: Date
  deletedAt?: Date
}

/** A message in the conversation of a module, or in the company's own, as it is stored. */
export async function saySomething(tenant: TestTenant, by: TestMember, { moduleId, ...message }: Message) {
  const db = tenantDb(tenant.id)
  const where = { moduleId: moduleId ?? null }
  const known = await db.chatRoom.findFirst({ where, select: { id: true } })
  const roomId = known?.id ?? newId()
  if (!known) await db.chatRoom.createMany({ data: { id: roomId, ...where } })
  const next = { lastSeq: { increment: 1 }, lastRevision: { increment: 1 } }
  const select = { lastSeq: true, lastRevision: true }
  const { lastSeq: seq, lastRevision: revision } = await db.chatRoom.update({
    where: { id: roomId },
    data: next,
    select,
  })
  const id = newId()
  await db.chatMessage.createMany({
    data: { createdAt: new Date(), ...message, id, roomId, seq, revision, authorId: by.id, requestId: newId() },
  })
  return id
}

import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/** `moduleId` is null for the company's own conversation. */
export type LockedRoom = { roomId: string; moduleId: string | null; lastSeq: number; lastRevision: number }

const ofModule = (moduleId: string | null) =>
  moduleId === null ? Prisma.sql`module_id is null` : Prisma.sql`module_id = ${moduleId}::uuid`

const lockWhere = async (db: Db, condition: Prisma.Sql): Promise<LockedRoom | null> => {
  const [room] = await db.$sql<LockedRoom>`
    select id as "roomId", module_id as "moduleId", last_seq as "lastSeq", last_revision as "lastRevision"
    from chat_room where ${condition} for update`
  return room ?? null
}

/** Holds a conversation's row until the commit; null when nobody has written in it yet. */
export const lockRoomOf = (db: Db, moduleId: string | null) => lockWhere(db, ofModule(moduleId))

/** Holds the row of the conversation in which a message is. */
export const lockRoomOfMessage = (db: Db, messageId: string) =>
  lockWhere(db, Prisma.sql`id = (select m.room_id from chat_message m where m.id = ${messageId}::uuid)`)

/** Makes the row of a conversation, unless somebody else just has. */
export const insertRoom = (db: Db, moduleId: string | null) =>
  db.$sql`insert into chat_room (id, module_id) values (${newId()}::uuid, ${moduleId}::uuid) on conflict do nothing`

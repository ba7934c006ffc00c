import 'server-only'
import { canEditModule, moduleScope } from '@/features/module/policy'
import { DomainError, notFound } from '@/lib/errors'
import { holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { findRoomModule, type RoomModule } from '../queries/access'

export type RoomAccess = {
  moduleId: string | null
  module: Pick<RoomModule, 'id' | 'title' | 'slug'> | null
  /** May delete what others wrote, and say what is a question. */
  canModerate: boolean
  canWrite: boolean
}

/** Whether the member looks after the modules of others too, and so sees every conversation. */
export const managesAllRooms = ({ member }: Pick<TenantContext, 'member'>) => holdsWhole(member, 'MANAGE_ALL_MODULES')

/**
 * The conversation, to somebody who takes part in it: everybody in the company's own; in a module's who learns it,
 * has been assigned it, is its mentor or manages it. Of an archived module it can be read but not gone on with.
 */
export async function requireRoom(ctx: TenantContext, moduleId: string | null): Promise<RoomAccess> {
  if (moduleId === null) return { moduleId, module: null, canModerate: managesAllRooms(ctx), canWrite: true }
  const found = await findRoomModule(ctx.db, moduleId, ctx.member.id)
  if (!found) throw notFound()
  const manages =
    managesAllRooms(ctx) || canEditModule({ ...moduleScope(ctx.member), own: false }, { ...found, isOwn: false })
  if (!found.takesPart && !manages) throw new DomainError('FORBIDDEN', 'notInConversation')
  const { id, title, slug } = found
  return {
    moduleId,
    module: { id, title, slug },
    canModerate: found.isMentor || manages,
    canWrite: found.status === 'PUBLISHED',
  }
}

/** The same to write in. */
export async function requireWritableRoom(ctx: TenantContext, moduleId: string | null): Promise<RoomAccess> {
  const room = await requireRoom(ctx, moduleId)
  if (!room.canWrite) throw new DomainError('LOCKED', 'conversationClosed')
  return room
}

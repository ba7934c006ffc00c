import 'server-only'
import { getTRPCErrorFromUnknown, tracked } from '@trpc/server'
import { toTrpcError } from '@/server/api/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { FollowRoom } from '../schema'
import { requireRoom } from './access'
import { liveChat } from './live'

/**
 * The changes of a conversation as they happen, each marked with the number of its change, so that a browser which
 * was cut off goes on where it was. They come as superjson's text of `Changes`.
 */
export async function* followRoom(ctx: TenantContext, input: FollowRoom, signal: AbortSignal) {
  const { moduleId, lastEventId } = input
  try {
    await requireRoom(ctx, moduleId)
    const { tenant, member } = ctx
    const revision = lastEventId ? Math.min(Number(lastEventId), 2_147_483_647) : input.revision
    const follower = { tenantId: tenant.id, membershipId: member.id, moduleId, revision, signal }
    for await (const { revision: last, text } of liveChat().follow(follower)) yield tracked(String(last), text)
  } catch (error) {
    throw toTrpcError(getTRPCErrorFromUnknown(error), 'chat.changes')
  }
}

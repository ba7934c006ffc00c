import 'server-only'
import type { NotificationType } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import { insertNotifications } from '../queries'

export type NewNotification = {
  membershipId: string
  type: NotificationType
  /** Fill the translated text. */
  params: Record<string, unknown>
  /** Where it leads, within the tenant. */
  path: string
  /** Why this person gets it. */
  cause: Record<string, unknown>
  /** One event has one key: nobody is told twice of the same. */
  dedupKey: string
}

/** Tells people of something, each of them once per `dedupKey`, in the caller's transaction. */
export async function notify(
  ctx: Pick<TenantContext, 'db' | 'now'>,
  notifications: readonly NewNotification[],
): Promise<void> {
  if (notifications.length > 0) await insertNotifications(ctx.db, notifications, ctx.now)
}

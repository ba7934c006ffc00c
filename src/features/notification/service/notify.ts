import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { mailNotifications } from '../jobs'
import type { SentType } from '../policy'
import { insertNotifications } from '../queries'
import type { NotificationCause, NotificationParams } from '../schema'
import { mailMoments } from './mail-moments'

type NotifyContext = Pick<TenantContext, 'db' | 'tenant' | 'now' | 'afterCommit'>

type Notice<T extends SentType> = {
  membershipId: string
  type: T
  params: NotificationParams[T]
  /** Where it leads, within the tenant: `/modules/first-aid`. */
  path: string
  cause: NotificationCause
  /** The event: who has been told of it is not told again. */
  dedupKey: string
  /** Under the bell only: the person is looking at it anyway. */
  isSilent?: boolean
  /** Its mail waits for the next morning at least: of what comes often and doesn't hurry. */
  isDigest?: boolean
}

export type NewNotification = { [T in SentType]: Notice<T> }[SentType]

/** So many rows go into one statement. */
const BATCH = 5_000

/**
 * Tells active members of something, once per event whatever retries and overlapping rules there are, and answers
 * with how many were told anew. Its mail follows the member's preferences.
 */
export async function notify(ctx: NotifyContext, notifications: readonly NewNotification[]): Promise<number> {
  const mailAt = mailMoments(ctx.now, ctx.tenant.timeZone)
  let told = 0
  let isDue = false
  for (let start = 0; start < notifications.length; start += BATCH) {
    const rows = await insertNotifications(ctx.db, notifications.slice(start, start + BATCH), { now: ctx.now, mailAt })
    told += rows.length
    isDue ||= rows.some(({ mailAfter }) => mailAfter && mailAfter <= ctx.now)
  }
  if (isDue) await enqueueJob(ctx, mailNotifications, {}, { singletonKey: 'due' })
  return told
}

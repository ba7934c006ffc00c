import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { SentType } from '../policy'
import type { MarkNotifications, UndoMarkAll } from '../schema'

/** Marks some of the member's own as read or unread. */
export async function markNotifications(ctx: TenantContext, { ids, isRead }: MarkNotifications): Promise<void> {
  const mine = { id: { in: ids }, membershipId: ctx.member.id }
  if ((await ctx.db.notification.count({ where: mine })) < new Set(ids).size) throw notFound()
  await ctx.db.notification.updateMany({
    where: { ...mine, readAt: isRead ? null : { not: null } },
    data: { readAt: isRead ? ctx.now : null },
  })
}

type Waiting = { types: readonly SentType[]; pathPrefix: string }

const LOOKED_AT = 100

/** The member's unread ones of some types that lead to a place, the newest. */
export const findWaiting = ({ db, member }: TenantContext, { types, pathPrefix }: Waiting) =>
  db.notification.findMany({
    where: { membershipId: member.id, readAt: null, type: { in: [...types] }, path: { startsWith: pathPrefix } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LOOKED_AT,
    select: { id: true, path: true },
  })

/** Marks all of the member's own as read, and answers with the time by which an undo knows them. */
export async function markAllRead(ctx: TenantContext): Promise<{ count: number; readAt: Date }> {
  const { count } = await ctx.db.notification.updateMany({
    where: { membershipId: ctx.member.id, readAt: null, createdAt: { lte: ctx.now } },
    data: { readAt: ctx.now },
  })
  return { count, readAt: ctx.now }
}

/** Makes unread again what was marked then. */
export async function undoMarkAll(ctx: TenantContext, { readAt }: UndoMarkAll): Promise<void> {
  await ctx.db.notification.updateMany({ where: { membershipId: ctx.member.id, readAt }, data: { readAt: null } })
}

import 'server-only'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { COUNTED } from '../policy'
import type { ListNotifications } from '../schema'
import { putInWords } from './put-in-words'

/** The member's own notifications in their language, the newest first. */
export async function listNotifications(ctx: TenantContext, { isUnread, family, ...page }: ListNotifications) {
  const { cursor } = page
  // Prisma's cursor alone reads from the newest on: the index is entered at the time of the row.
  const last = cursor
    ? await ctx.db.notification.findUnique({
        where: { id: cursor, membershipId: ctx.member.id },
        select: { createdAt: true },
      })
    : null
  const rows = await ctx.db.notification.findMany({
    where: {
      membershipId: ctx.member.id,
      ...(isUnread ? { readAt: null } : {}),
      ...(family ? { family } : {}),
      ...(last ? { createdAt: { lte: last.createdAt } } : {}),
    },
    select: { id: true, type: true, params: true, cause: true, path: true, createdAt: true, readAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(page),
  })
  const { items, nextCursor } = toPage(rows, page.limit)
  const reader = { locale: ctx.locale, timeZone: ctx.tenant.timeZone }
  return {
    nextCursor,
    items: items.flatMap(({ params, cause, ...item }) => {
      const words = putInWords({ type: item.type, params, cause }, reader)
      return words ? [{ ...item, ...words }] : []
    }),
  }
}

/** How many the member has not read, as far as a bell counts. */
export const countUnread = (ctx: TenantContext) =>
  ctx.db.notification.count({ where: { membershipId: ctx.member.id, readAt: null }, take: COUNTED })

import 'server-only'
import * as z from 'zod'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import type { ListChanges } from '../schema'
import { groupScope, requireGroup } from './access'

/** What the sentence of a change is filled with; a change of another feature may have less. */
const summary = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).catch({})

const select = {
  id: true,
  kind: true,
  summary: true,
  createdAt: true,
  undoneAt: true,
  actor: { select: { id: true, name: true } },
  undoneBy: { select: { name: true } },
} as const

/** Who changed what for whom, newest first; of one group, or of everything that the member may manage. */
export async function listChanges(ctx: TenantContext, { groupId, ...page }: ListChanges) {
  if (groupId) requireGroup(ctx, groupId)
  const scope = groupScope(ctx)
  const { cursor } = page
  // Prisma's cursor alone reads the list from its beginning: the index is entered at the time of the row.
  const last = cursor
    ? await ctx.db.bulkChange.findUnique({ where: { id: cursor }, select: { createdAt: true } })
    : null
  const rows = await ctx.db.bulkChange.findMany({
    where: {
      ...(groupId ? { groupId } : {}),
      ...(scope === 'all' || groupId ? {} : { OR: [{ groupId: { in: [...scope] } }, { actorId: ctx.member.id }] }),
      ...(last ? { createdAt: { lte: last.createdAt } } : {}),
    },
    select,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(page),
  })
  return toPage(
    rows.map((row) => ({ ...row, summary: summary.parse(row.summary) })),
    page.limit,
  )
}

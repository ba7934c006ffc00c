import { pageArgs, toPage } from '@/lib/pagination'
import { can, createTRPCRouter } from '@/server/api/trpc'
import { listAudit } from './schema'

export const auditRouter = createTRPCRouter({
  /** Newest first; who did what to what, and from what to what. */
  list: can('VIEW_AUDIT_LOG')
    .input(listAudit)
    .query(async ({ ctx, input }) => {
      const rows = await ctx.db.auditLog.findMany({
        where: {
          ...(input.actorId ? { actorId: input.actorId } : {}),
          ...(input.action ? { action: input.action } : {}),
        },
        select: {
          id: true,
          actorId: true,
          actorName: true,
          action: true,
          entityType: true,
          entityName: true,
          metadata: true,
          createdAt: true,
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        ...pageArgs(input),
      })
      return toPage(rows, input.limit)
    }),
})

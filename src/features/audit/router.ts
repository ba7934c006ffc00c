import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { findActors, listAudit } from './service'

export const auditRouter = createTRPCRouter({
  list: can('VIEW_AUDIT_LOG')
    .input(schema.listAudit)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  actors: can('VIEW_AUDIT_LOG')
    .input(schema.findActors)
    .query(({ ctx, input }) => findActors(ctx, input)),
})

import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { lockAssignments } from '../queries/engine'

/** Until the end of the transaction nobody else changes assignments, or progress for others, in the tenant. */
export const holdAssignments = (ctx: TenantContext) => lockAssignments(ctx.db, ctx.tenant.id)

import 'server-only'
import { type TenantTx, tenantDb } from '@/server/db/tenant-db'

/**
 * For what a process follows on behalf of many requests of one tenant, after each was let in: statements of their
 * own, bound to the tenant as in a query.
 */
export const tenantReader = (tenantId: string) => tenantDb(tenantId) as TenantTx

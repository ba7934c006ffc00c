import 'server-only'
import { tenantDb } from '@/server/db/tenant-db'

/** What answers to a token that we signed works with: the tenant is the one that stands in it, there is no member. */
export const tokenContext = (tenantId: string) => ({ tenantId, db: tenantDb(tenantId) })

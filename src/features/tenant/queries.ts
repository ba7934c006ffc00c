import 'server-only'
import type { TenantTx } from '@/server/db/tenant-db'

/** One change of the tenant's settings at a time, so that the log's "from" is what was really replaced. */
export async function lockSettings(db: TenantTx, tenantId: string): Promise<void> {
  await db.$sql`select id from tenant where id = ${tenantId}::uuid for no key update`
}

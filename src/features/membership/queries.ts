import 'server-only'
import type { TenantTx } from '@/server/db/tenant-db'

/** Serialises what must hold over all members of the tenant (seat limit, last owner); until the commit. */
export async function lockMembers(db: TenantTx, tenantId: string): Promise<void> {
  await db.$sql`select id from tenant where id = ${tenantId}::uuid for update`
}

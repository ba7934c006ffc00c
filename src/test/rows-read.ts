import type { TenantTx } from '@/server/db/tenant-db'

async function readSoFar(db: TenantTx, table: string | null): Promise<number> {
  const [sum] = await db.$sql<{ read: number }>`
    select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as read from pg_stat_xact_user_tables
    where relname = ${table}::text or ${table}::text is null`
  return sum?.read ?? 0
}

/**
 * What an act in this transaction found, and how many rows the tables, or the one, gave for it. The connection also
 * counts what it read for transactions before, up to a second long: only the difference is the act's own.
 */
export async function countRowsRead<T>(db: TenantTx, act: () => Promise<T>, table: string | null = null) {
  const before = await readSoFar(db, table)
  const found = await act()
  return { found, read: (await readSoFar(db, table)) - before }
}

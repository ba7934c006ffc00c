import pg from 'pg'
import { inject } from 'vitest'
import { env } from '@/env'

/** A connection that has done something and not committed it, so that a test decides who comes to the rows first. */
export async function holdRows(sql: string, values: unknown[]) {
  const owner = new pg.Client({ connectionString: env.DATABASE_URL })
  const admin = new pg.Client({ connectionString: inject('adminUrl') })
  await Promise.all([owner.connect(), admin.connect()])
  const { rows: places } = await owner.query<{ name: string }>('select current_database() as name')
  await owner.query('begin')
  await owner.query(sql, values)
  return {
    /** The connections that wait for a lock, as soon as they are so many. */
    async waiting(count: number): Promise<number[]> {
      for (;;) {
        const { rows } = await admin.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
          [places[0]?.name],
        )
        if (rows.length >= count) return rows.map(({ pid }) => pid)
      }
    },
    breakOff: (pid: number | undefined) => admin.query('select pg_terminate_backend($1)', [pid]),
    async letGo(end: 'commit' | 'rollback' = 'rollback') {
      await owner.query(end)
      await Promise.all([owner.end(), admin.end()])
    },
  }
}

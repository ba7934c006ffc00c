import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from './connection'
import { MigrationError } from './migration-error'

/** The first eight bytes of SHA-256('mojster:migrate'), so that no other tool takes the same lock by accident. */
const LOCK = '(-719774431503082972)'
const POLL_MS = 200
const PATIENCE_MS = 15 * 60_000

/** Runs `work` while no other run works on this database. */
export async function withAdvisoryLock<T>(
  connection: Connection,
  log: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  await takeLock(connection, log)
  try {
    return await work()
  } finally {
    // A session that was lost has lost its lock as well.
    await connection.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => {})
  }
}

/** Asks again and again instead of waiting inside a statement, which CREATE INDEX CONCURRENTLY would wait for in turn. */
async function takeLock(connection: Connection, log: (line: string) => void): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    const { rows } = await connection.query(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`)
    if (rows[0]?.taken === true) return
    if (waited === 0) log('Another run is migrating this database; waiting for it.')
    await sleep(POLL_MS)
  }
  throw new MigrationError(
    'Another run has been migrating this database for a quarter of an hour. Nothing was done.',
    'look at what it is doing (pg_stat_activity, application mojster-migrate), and run again when it has ended.',
  )
}

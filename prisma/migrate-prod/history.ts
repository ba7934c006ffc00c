import type { Connection } from './connection'
import { MigrationError, toDatabaseError } from './migration-error'
import type { Migration } from './migration-files'

export type Applied = { name: string; checksum: string; appliedAt: Date }

const UNDEFINED_TABLE = '42P01'

/** What was applied so far; nothing in a database that no migration has seen. */
export async function readHistory(connection: Connection): Promise<Applied[]> {
  try {
    const { rows } = await connection.query('SELECT name, checksum, applied_at FROM public._applied_migrations')
    return rows.map((row) => ({
      name: String(row.name),
      checksum: String(row.checksum),
      appliedAt: new Date(String(row.applied_at)),
    }))
  } catch (error) {
    if (toDatabaseError(error).code === UNDEFINED_TABLE) return []
    throw error
  }
}

export async function prepareHistory(connection: Connection): Promise<void> {
  await connection.query(`CREATE TABLE IF NOT EXISTS public._applied_migrations (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    duration_ms integer NOT NULL
  )`)
}

export async function recordMigration(connection: Connection, migration: Migration, startedAt: number): Promise<void> {
  await connection.query('INSERT INTO public._applied_migrations (name, checksum, duration_ms) VALUES ($1, $2, $3)', [
    migration.name,
    migration.checksum,
    Math.round(performance.now() - startedAt),
  ])
}

/** The migrations that are still to be applied; refuses a file that has changed since it was. */
export function findPending(migrations: Migration[], history: Applied[]): Migration[] {
  const applied = new Map(history.map((entry) => [entry.name, entry]))
  for (const { name, file, checksum } of migrations) {
    const entry = applied.get(name)
    if (entry && entry.checksum !== checksum) {
      throw new MigrationError(
        `${file} was applied on ${entry.appliedAt.toISOString()} and has changed since. Nothing was done.`,
        'restore the file as it was applied (git log shows it) and write the change as a new migration.',
      )
    }
  }
  return migrations.filter(({ name }) => !applied.has(name))
}

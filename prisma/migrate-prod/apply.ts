import { adviseOn } from './advice'
import { concurrentIndexOf, dropIndex, dropInvalidIndex } from './concurrent-index'
import type { Connection } from './connection'
import { recordMigration } from './history'
import { MigrationError, toDatabaseError } from './migration-error'
import type { Migration } from './migration-files'
import type { Statement } from './split-statements'

/** Applies one migration and notes it; when it fails, the database is left as it was before. */
export async function applyMigration(
  connection: Connection,
  migration: Migration,
  lockTimeoutMs: number,
): Promise<void> {
  if (migration.isTransactional) await applyInTransaction(connection, migration, lockTimeoutMs)
  else await applyStepwise(connection, migration, lockTimeoutMs)
}

async function applyInTransaction(connection: Connection, migration: Migration, lockTimeoutMs: number) {
  const startedAt = performance.now()
  await connection.query('BEGIN')
  try {
    await connection.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`)
    for (const statement of migration.statements) await run(connection, migration, statement)
    await recordMigration(connection, migration, startedAt)
    await connection.query('COMMIT')
  } catch (error) {
    // On a lost session there is nothing left to roll back.
    await connection.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Outside a transaction every statement stays: what can be taken back (an index) is, the rest is told. */
async function applyStepwise(connection: Connection, migration: Migration, lockTimeoutMs: number) {
  const startedAt = performance.now()
  const done: Statement[] = []
  try {
    for (const statement of migration.statements) {
      const index = concurrentIndexOf(statement)
      if (index) await dropInvalidIndex(connection, index)
      // Building an index concurrently waits for old transactions without making anybody wait for it.
      await connection.query(`SET lock_timeout = ${index ? 0 : lockTimeoutMs}`)
      await run(connection, migration, statement)
      done.push(statement)
    }
    await recordMigration(connection, migration, startedAt)
  } catch (error) {
    throw await takeBack(connection, migration, done, error)
  } finally {
    await connection.query('RESET lock_timeout').catch(() => {})
  }
}

async function takeBack(connection: Connection, migration: Migration, done: Statement[], error: unknown) {
  const failed = migration.statements[done.length]
  const invalid = failed && concurrentIndexOf(failed)
  if (invalid) await dropInvalidIndex(connection, invalid)
  const kept: Statement[] = []
  for (const statement of done.toReversed()) {
    const index = concurrentIndexOf(statement)
    if (index) await dropIndex(connection, index)
    else kept.unshift(statement)
  }
  if (kept.length === 0 || !(error instanceof MigrationError)) return error
  const lines = kept.map(({ line }) => line).join(', ')
  return new MigrationError(
    `${error.problem}\n\nThis migration runs without a transaction: its statements of line ${lines} stay applied.`,
    `${error.advice} Write the statements before it so that they can run again (IF NOT EXISTS).`,
    { cause: error.cause },
  )
}

async function run(connection: Connection, { file, statements }: Migration, statement: Statement): Promise<void> {
  try {
    await connection.query(statement.text)
  } catch (error) {
    const cause = toDatabaseError(error)
    const place = `${file}, line ${statement.line} (statement ${statements.indexOf(statement) + 1} of ${statements.length})`
    const details = [cause.message, cause.detail, cause.hint].filter(Boolean).join('\n  ')
    throw new MigrationError(
      `${place} failed:\n\n${indent(statement.text)}\n\nPostgreSQL says${cause.code ? ` (${cause.code})` : ''}:\n  ${details}`,
      adviseOn(cause),
      { cause: error },
    )
  }
}

const indent = (text: string) => text.replace(/^/gm, '  ')

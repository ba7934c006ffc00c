import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { QueryResultRow } from 'pg'
import { inject, onTestFinished } from 'vitest'
import { createDatabase, dropDatabase, withClient } from '../../scripts/db/databases'

/** A database without a table, until the test ends; answers with its owner's address. */
export async function createEmptyDatabase(): Promise<string> {
  const adminUrl = inject('adminUrl')
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  onTestFinished(() => dropDatabase(adminUrl, name))
  return createDatabase(adminUrl, name)
}

/** A folder of migrations, by name, until the test ends. */
export function writeMigrations(migrations: Record<string, string>): string {
  const directory = mkdtempSync(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  for (const [name, sql] of Object.entries(migrations)) writeMigration(directory, name, sql)
  return directory
}

export function writeMigration(directory: string, name: string, sql: string): void {
  mkdirSync(join(directory, name), { recursive: true })
  writeFileSync(join(directory, name, 'migration.sql'), sql)
}

/** The rows of one statement, on a connection of its own. */
export const queryRows = <R extends QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<R[]> =>
  withClient(url, async (client) => (await client.query<R>(text, values)).rows)

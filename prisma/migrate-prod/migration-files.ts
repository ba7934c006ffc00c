import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { MigrationError } from './migration-error'
import { type Statement, splitStatements } from './split-statements'

export type Migration = {
  name: string
  file: string
  checksum: string
  isTransactional: boolean
  statements: Statement[]
}

const MARK = '-- migrate: no-transaction'
const TRANSACTION_CONTROL = /^(begin|start\s+transaction|commit|end|rollback|abort|prepare\s+transaction)\b/i

/** The migrations of a folder in the order in which they are applied. */
export function readMigrations(directory: string): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readMigration(directory, name))
}

function readMigration(directory: string, name: string): Migration {
  const path = join(directory, name, 'migration.sql')
  const file = relative(process.cwd(), path)
  if (!existsSync(path)) throw new MigrationError(`${file} is missing.`, 'restore it, or remove its empty folder.')
  const script = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const statements = splitStatements(script)
  const control = statements.find(({ text }) => TRANSACTION_CONTROL.test(text))
  if (control) {
    throw new MigrationError(
      `${file}, line ${control.line}: a migration may not begin or end transactions itself:\n\n  ${control.text}`,
      `remove it: every migration runs in a transaction of its own, unless its first line is "${MARK}".`,
    )
  }
  const checksum = createHash('sha256').update(script).digest('hex')
  return { name, file, checksum, isTransactional: script.split('\n', 1)[0]?.trimEnd() !== MARK, statements }
}

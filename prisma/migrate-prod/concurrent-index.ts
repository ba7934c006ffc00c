import type { Connection } from './connection'
import type { Statement } from './split-statements'

const CREATE =
  /^create\s+(?:unique\s+)?index\s+concurrently\s+(?:if\s+not\s+exists\s+)?((?:"(?:[^"]|"")+"|[\w.]+)+)\s+on\b/i

/** The index that the statement builds concurrently, as it spells it; undefined for any other statement. */
export const concurrentIndexOf = ({ text }: Statement): string | undefined => CREATE.exec(text)?.[1]

/** A concurrent build that was cut off leaves an index behind that is never used and that IF NOT EXISTS takes for good. */
export async function dropInvalidIndex(connection: Connection, index: string): Promise<void> {
  const { rows } = await connection.query(
    'SELECT FROM pg_index WHERE indexrelid = to_regclass($1) AND NOT indisvalid',
    [index],
  )
  if (rows.length > 0) await dropIndex(connection, index)
}

export async function dropIndex(connection: Connection, index: string): Promise<void> {
  await connection.query(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`)
}

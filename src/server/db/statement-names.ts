import { LRUCache } from 'lru-cache'

const USES_BEFORE_NAMED = 3
const MAX_NAMED = 250
const MAX_COUNTED = 2_000

/**
 * Names for the statements that recur, so that the server parses and plans them once a connection. Every name
 * costs memory there for as long as the connection lives: a text is named at its third use, at most 250 are.
 */
export function createStatementNames() {
  const names = new Map<string, string>()
  const uses = new LRUCache<string, number>({ max: MAX_COUNTED })
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql)
    if (known || names.size >= MAX_NAMED) return known ?? ''
    const count = (uses.get(sql) ?? 0) + 1
    uses.set(sql, count)
    if (count < USES_BEFORE_NAMED) return ''
    uses.delete(sql)
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}

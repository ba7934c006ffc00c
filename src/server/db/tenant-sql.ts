import { Prisma } from '@/generated/prisma/client'
import { refuse } from './tenant-scope-error'

type RawClient = { $queryRaw<Rows>(sql: Prisma.Sql): Prisma.PrismaPromise<Rows> }

const isRawClient = (client: unknown): client is RawClient =>
  typeof client === 'object' && client !== null && '$queryRaw' in client

/** The last value of every query that `$sql` makes; Prisma copies a query on its way, but not its values. */
const SEAL = Object.freeze({})

const seal = ({ strings, values }: Prisma.Sql) => new Prisma.Sql([...strings, ''], [...values, SEAL])

/** The query inside, if `$sql` made it; every other raw query is refused. */
export function unseal(query: unknown): Prisma.Sql {
  if (!(query instanceof Prisma.Sql) || query.values.at(-1) !== SEAL) {
    return refuse('raw queries are not allowed: use $sql in the feature’s queries.ts')
  }
  return new Prisma.Sql(query.strings.slice(0, -1), query.values.slice(0, -1))
}

const STATEMENT = /^\s*(select|with|insert|update|delete)\b/i
const TOUCHES_SETTING = /set_config|app\.tenant_id/i

/**
 * Raw SQL in the tenant, on the client and inside a transaction: `` tx.$sql<Row>`select … ${value}` `` gives typed
 * rows, named as the SQL names them (`select module_id "moduleId"`). Row-level security and the composite foreign
 * keys hold. Only in a feature's queries.ts, for what the client can't say: locks, search, analytics, set-based writes.
 */
export function runTenantSql<Row>(
  this: unknown,
  strings: TemplateStringsArray,
  ...values: unknown[]
): Prisma.PrismaPromise<Row[]> {
  const sql = Prisma.sql(strings, ...values)
  if (!STATEMENT.test(sql.sql)) refuse('$sql takes one select, with, insert, update or delete')
  if (TOUCHES_SETTING.test(sql.sql)) refuse('$sql may not touch the tenant setting')
  const client: unknown = Prisma.getExtensionContext(this)
  return isRawClient(client) ? client.$queryRaw<Row[]>(seal(sql)) : refuse('$sql runs on a tenant client only')
}

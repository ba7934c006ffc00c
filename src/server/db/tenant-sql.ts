import { Prisma } from '@/generated/prisma/client'
import { refuse } from './tenant-scope-error'

type RawClient = { $queryRaw<Rows>(sql: Prisma.Sql): Prisma.PrismaPromise<Rows> }

const issued = new WeakSet<object>()

/** Whether these are the arguments of a query that `$sql` made: the extension lets no other raw query through. */
export const isTenantSql = (args: unknown): boolean => typeof args === 'object' && args !== null && issued.has(args)

const STATEMENT = /^\s*(select|with|insert|update|delete)\b/i
const TOUCHES_SETTING = /set_config|app\.tenant_id|\bset\s+(local|session|role)\b/i

const isRawClient = (client: unknown): client is RawClient =>
  typeof client === 'object' && client !== null && '$queryRaw' in client

/**
 * Raw SQL in the tenant, on the client and inside a transaction: `` tx.$sql<Row>`select … ${value}` `` gives typed rows.
 * Row-level security and the composite foreign keys hold; name columns as the database does (snake_case), and
 * alias them to the row's fields. Only for what the client can't say: locks, search, analytics, set-based writes.
 */
export function runTenantSql<Row>(
  this: unknown,
  strings: TemplateStringsArray,
  ...values: unknown[]
): Prisma.PrismaPromise<Row[]> {
  const sql = Prisma.sql(strings, ...values)
  if (!STATEMENT.test(sql.sql)) refuse('$sql takes one select, with, insert, update or delete')
  if (TOUCHES_SETTING.test(sql.sql)) refuse('$sql may not touch the tenant setting or the role')
  const client: unknown = Prisma.getExtensionContext(this)
  if (!isRawClient(client)) return refuse('$sql runs on a tenant client only')
  issued.add(sql)
  return client.$queryRaw<Row[]>(sql)
}

import { getHeapStatistics } from 'node:v8'
import { LRUCache } from 'lru-cache'
import { PrismaClient } from '@/generated/prisma/client'
import { TRANSACTION } from './connection'
import { appDatabase } from './databases'
import { tenantAdapter } from './tenant-adapter'
import { tenantExtension } from './tenant-extension'
import { parseTenantId } from './tenant-id'

/**
 * What a client keeps with this schema, in bytes: mostly Prisma's description of it, which grows with the models.
 * `npm run bench -- tenancy` prints it.
 */
const CLIENT_SIZE = 17_000_000

/** As many as take up to a third of the heap; one that has gone is made again when its tenant is next there. */
const MAX_CLIENTS = Math.max(16, Math.floor(getHeapStatistics().heap_size_limit / 3 / CLIENT_SIZE))

export const createTenantClient = (tenantId: string, database = appDatabase()) =>
  new PrismaClient({ adapter: tenantAdapter(database, tenantId), transactionOptions: TRANSACTION }).$extends(
    tenantExtension(tenantId),
  )

type TenantClient = ReturnType<typeof createTenantClient>

type Withheld =
  | '$queryRaw'
  | '$queryRawUnsafe'
  | '$executeRaw'
  | '$executeRawUnsafe'
  | '$extends'
  | '$connect'
  | '$disconnect'

/** Prisma's client of one tenant; `$sql` is its only raw SQL. */
export type TenantDb = Omit<TenantClient, Withheld>

/** The same inside an interactive transaction. */
export type TenantTx = Omit<TenantDb, '$transaction'>

// A client holds neither a connection nor a listener of the pool, so an evicted one that still answers may
// finish: the garbage collector takes it after that.
const clients = new LRUCache<string, TenantDb>({ max: MAX_CLIENTS })

/** The client of one tenant: sees, writes and references nothing of any other. */
export function tenantDb(tenantId: string): TenantDb {
  const id = parseTenantId(tenantId)
  const known = clients.get(id)
  if (known) return known
  const client = createTenantClient(id)
  clients.set(id, client)
  return client
}

import type { IsolationLevel, SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Submittable } from 'pg'
import type { SharedAdapter, SharedDatabase } from './connection'
import { parseTenantId } from './tenant-id'
import { type StatementConfig, type StatementResult, TenantStatement } from './tenant-statement'

type Listener = (error: Error) => void

type PoolConnection = {
  query(statement: Submittable): unknown
  query(text: string): Promise<unknown>
  on(event: 'error', listener: Listener): unknown
  removeListener(event: 'error', listener: Listener): unknown
  release(error?: Error | boolean): void
}
type ConnectionPool = { connect(): Promise<PoolConnection> }
type AdapterConfig = StatementConfig & { values?: unknown[] }

const NOTHING: StatementResult = { fields: [], rows: [], rowCount: 0, command: '' }

const isConnectionPool = (value: unknown): value is ConnectionPool =>
  typeof value === 'object' && value !== null && 'connect' in value && typeof value.connect === 'function'

const run = (connection: PoolConnection, config: AdapterConfig, values: unknown[], tenantId: string | null) =>
  new Promise<StatementResult>((resolve, reject) => {
    const settle = (error: unknown, result = NOTHING) => (error ? reject(error) : resolve(result))
    connection.query(new TenantStatement(config, values, tenantId, settle))
  })

/** A statement that the server refused leaves its connection usable; a shutdown (57P..) or a broken socket doesn't. */
const isRefusedStatement = (error: unknown) =>
  error instanceof Error && 'severity' in error && 'code' in error && !String(error.code).startsWith('57P')

/** What leaves nothing on its connection; SET, BEGIN, LISTEN and the like do. */
const STATELESS = new Set(['', 'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE'])
const STATELESS_IN_TRANSACTION = new Set([...STATELESS, 'LOCK', 'SAVEPOINT', 'RELEASE', 'COMMIT', 'ROLLBACK'])

/** A broken connection fails its statement; it also tells its listeners, and ends the process if there are none. */
const ignore = () => {}

async function runAlone(pool: ConnectionPool, config: AdapterConfig, values: unknown[], tenantId: string) {
  const connection = await pool.connect()
  connection.on('error', ignore)
  let isClean = false
  try {
    const result = await run(connection, config, values, tenantId)
    isClean = STATELESS.has(result.command)
    return result
  } catch (error) {
    isClean = isRefusedStatement(error)
    throw error
  } finally {
    connection.removeListener('error', ignore)
    connection.release(!isClean)
  }
}

/** A connection for one transaction: its BEGIN sets the tenant, and it goes back to the pool closed and clean only. */
async function checkOut(pool: ConnectionPool, begin: string) {
  const connection = await pool.connect()
  let state: 'new' | 'open' | 'closed' = 'new'
  let isClean = true
  const beginTransaction = async () => {
    state = 'open'
    await connection.query(begin)
    return NOTHING
  }
  return {
    async query(config: AdapterConfig, values: unknown[] = config.values ?? []) {
      if (state === 'new' && config.text !== 'BEGIN') throw new Error('a transaction of a tenant starts with BEGIN')
      if (state === 'new') return beginTransaction()
      const result = await run(connection, config, values, null)
      isClean &&= STATELESS_IN_TRANSACTION.has(result.command)
      if (config.text === 'COMMIT' || config.text === 'ROLLBACK') state = 'closed'
      return result
    },
    on: (event: 'error', listener: Listener) => connection.on(event, listener),
    removeListener: (event: 'error', listener: Listener) => connection.removeListener(event, listener),
    release: (error?: Error | boolean) => connection.release(error || state !== 'closed' || !isClean),
  }
}

/** Prisma's own adapter with another driver beneath it. */
function overDriver(shared: SharedAdapter, driver: object): SharedAdapter {
  const adapter: SharedAdapter = Object.create(shared, { client: { value: driver } })
  if (adapter.underlyingDriver() !== driver) throw new Error('Prisma’s adapter has changed: the wall is missing')
  return adapter
}

function bindToTenant(shared: SharedAdapter, tenantId: string): SqlDriverAdapter {
  const pool = shared.underlyingDriver()
  if (!isConnectionPool(pool)) throw new Error('Prisma’s adapter has changed: it has no pool')
  const setTenant = `SELECT set_config('app.tenant_id', '${tenantId}', true)`
  const refused = () => Promise.reject(new Error('scripts do not run in a tenant'))
  const single = {
    query: (config: AdapterConfig, values = config.values ?? []) => runAlone(pool, config, values, tenantId),
    connect: refused,
  }
  const adapter = overDriver(shared, single)
  return Object.assign(adapter, {
    startTransaction: (level?: IsolationLevel) => {
      const begin = `BEGIN${level ? ` ISOLATION LEVEL ${level}` : ''}; ${setTenant}`
      return shared.startTransaction.call(overDriver(shared, { connect: () => checkOut(pool, begin) }))
    },
    executeScript: refused,
    dispose: async () => {},
  })
}

/**
 * Wall 3 in the driver: everything that a client with this adapter sends runs with `app.tenant_id` set to one
 * tenant, for that statement or transaction only. All tenants share the database's pool.
 */
export function tenantAdapter(database: SharedDatabase, tenantId: string): SqlDriverAdapterFactory {
  const id = parseTenantId(tenantId)
  return {
    provider: database.provider,
    adapterName: database.adapterName,
    connect: async () => bindToTenant(await database.connect(), id),
  }
}

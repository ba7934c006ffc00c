import { PrismaNeon } from '@prisma/adapter-neon'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { logger } from '@/lib/logger'
import { createStatementNames } from './statement-names'

/** Prisma's adapter over a pool, which it calls its underlying driver. */
export type SharedAdapter = SqlDriverAdapter & { underlyingDriver(): unknown }

/** One role's pool, connected when first used and shared by every client of it. */
export type SharedDatabase = Pick<SqlDriverAdapterFactory, 'provider' | 'adapterName'> & {
  connect(): Promise<SharedAdapter>
  /** Ends the pool; the next use opens a new one. */
  close(): Promise<void>
}

type DatabaseOptions = { poolSize: number }

const isNeonAddress = (url: string) => new URL(url).hostname.endsWith('.neon.tech')

/** A pooler in transaction mode, which `?pgbouncer=true` announces, hands a connection's statements to another. */
const keepsStatements = (url: string) => new URL(url).searchParams.get('pgbouncer') !== 'true'

/** How long a transaction waits for a connection, and how long it may take, in milliseconds. */
export const TRANSACTION = { maxWait: 10_000, timeout: 30_000 }

/** Neon's addresses through Neon's driver over WebSockets, all others through `pg`. */
export function openDatabase(url: string, { poolSize }: DatabaseOptions): SharedDatabase {
  const config = { connectionString: url, max: poolSize }
  const onPoolError = (error: Error) => logger.warn({ err: error }, 'database connection lost')
  const factory = isNeonAddress(url)
    ? new PrismaNeon(config, { onPoolError })
    : new PrismaPg(config, {
        onPoolError,
        ...(keepsStatements(url) ? { statementNameGenerator: createStatementNames() } : {}),
      })
  let adapter: Promise<SharedAdapter> | undefined
  const close = async () => {
    const closing = adapter
    adapter = undefined
    await (await closing)?.dispose()
  }
  const { provider, adapterName } = factory
  return {
    provider,
    adapterName,
    connect: () => {
      adapter ??= factory.connect()
      return adapter
    },
    close,
  }
}

/** The pool as it is, for one client; disconnecting that client ends the pool. */
export const sharedAdapter = (database: SharedDatabase): SqlDriverAdapterFactory => ({
  provider: database.provider,
  adapterName: database.adapterName,
  connect: async () => Object.create(await database.connect(), { dispose: { value: database.close } }),
})

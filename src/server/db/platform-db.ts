import { PrismaClient } from '@/generated/prisma/client'
import { sharedAdapter, TRANSACTION } from './connection'
import { counterDatabase, platformDatabase } from './databases'

/**
 * The client for work outside a tenant: sign-in, the platform's people, jobs that fan out over tenants.
 * A password's hash comes only with `omit: { passwordHash: false }` or when selected.
 */
export const platformDb = new PrismaClient({
  adapter: sharedAdapter(platformDatabase()),
  omit: { user: { passwordHash: true } },
  transactionOptions: TRANSACTION,
})

/** For rate limits alone: a count stands whatever becomes of the transaction that asked for it. */
export const counterDb = new PrismaClient({ adapter: sharedAdapter(counterDatabase()) })

export type PlatformDb = typeof platformDb
export type PlatformTx = Parameters<Parameters<PlatformDb['$transaction']>[0]>[0]

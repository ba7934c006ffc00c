import { PrismaClient } from '@/generated/prisma/client'
import { sharedAdapter } from './connection'
import { platformDatabase } from './databases'

/**
 * The client for work outside a tenant: sign-in, the platform's people, jobs that fan out over tenants.
 * A password's hash comes only with `omit: { passwordHash: false }` or when selected.
 */
export const platformDb = new PrismaClient({
  adapter: sharedAdapter(platformDatabase()),
  omit: { user: { passwordHash: true } },
})

export type PlatformDb = typeof platformDb
export type PlatformTx = Parameters<Parameters<PlatformDb['$transaction']>[0]>[0]

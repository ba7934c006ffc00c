import { existsSync } from 'node:fs'
import type { PlatformContext } from '@/server/api/platform-context'
import { readIfThere } from './processes.mjs'
import { inProject } from './project.mjs'

type ActingContext = PlatformContext & { user: { name: string } }

type PlatformWork = {
  verbs: typeof import('@/features/platform/service')
  appUrl: string
  inTransaction: <T>(work: (ctx: ActingContext) => Promise<T>) => Promise<T>
}

/** The database that `npm start` keeps in this folder, started for as long as it is needed. */
async function joinEmbeddedDatabase(): Promise<() => Promise<void>> {
  const dataDir = inProject('.data/postgres')
  const secret = readIfThere(inProject('.data/secret'))
  if (!secret || !existsSync(dataDir)) throw new Error('Set DATABASE_URL, or run `npm start` once.')
  const { startPostgres } = await import('./postgres.mjs')
  const { url, stop } = await startPostgres({ dataDir })
  const running: { address?: string } = JSON.parse(readIfThere(inProject('.data/running.json')) ?? '{}')
  const address = running.address || 'http://localhost:3000'
  Object.assign(process.env, { DATABASE_URL: url, AUTH_SECRET: secret, APP_URL: process.env.APP_URL || address })
  return stop
}

const TRANSACTION = { maxWait: 10_000, timeout: 15_000 }

// The running app sends the mails: only it knows for sure how (SMTP or a folder).
const ignoreAfterCommit = () => {}

/** Errors as a person reads them: in words for what the domain refuses, one line for the rest. */
async function explain(error: unknown): Promise<Error> {
  const { DomainError } = await import('@/lib/errors')
  const { translateError } = await import('@/i18n/translate-error')
  if (error instanceof DomainError) return new Error(translateError('en', error.message, error.params))
  const lines = String(error instanceof Error ? error.message : error).split('\n')
  return new Error(lines.findLast((line) => line.trim() !== '')?.trim() ?? 'It failed.')
}

/** Sets the environment for the database that is meant: the one it names, or that of `npm start`. */
export async function joinDatabase(): Promise<() => Promise<void>> {
  if (existsSync(inProject('.env'))) process.loadEnvFile(inProject('.env'))
  return process.env.DATABASE_URL || process.env.PLATFORM_DATABASE_URL ? async () => {} : joinEmbeddedDatabase()
}

/** Does something as the platform's role, and lets go of the database afterwards. */
export async function usePlatformDatabase(work: (platform: PlatformWork) => Promise<void>): Promise<void> {
  const leave = await joinDatabase()
  try {
    // Only now: the app reads its environment when it is imported.
    const { env } = await import('@/env')
    const { platformDb } = await import('@/server/db/platform-db')
    const { closeDatabases } = await import('@/server/db/databases')
    const verbs = await import('@/features/platform/service')
    const outside = { locale: 'en', ip: 'direct', afterCommit: ignoreAfterCommit, user: { name: 'Mojster' } } as const
    try {
      await work({
        verbs,
        appUrl: env.APP_URL,
        inTransaction: (act) => platformDb.$transaction((db) => act({ ...outside, db, now: new Date() }), TRANSACTION),
      })
    } catch (error) {
      throw await explain(error)
    } finally {
      await closeDatabases()
    }
  } finally {
    await leave()
  }
}

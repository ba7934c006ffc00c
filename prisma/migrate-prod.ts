import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { applyMigration } from './migrate-prod/apply'
import { type Connection, toUnpooled, withConnection } from './migrate-prod/connection'
import { findPending, prepareHistory, readHistory } from './migrate-prod/history'
import { fitQueues } from './migrate-prod/job-queues'
import { withAdvisoryLock } from './migrate-prod/lock'
import { fitLogins, type RoleSettings } from './migrate-prod/login-roles'
import { MigrationError } from './migrate-prod/migration-error'
import { type Migration, readMigrations } from './migrate-prod/migration-files'
import { findUnfit } from './migrate-prod/unfit'

export type MigrateOptions = {
  /** The address of the database's owner, past any pooler. */
  url: string
  directory: string
  /** The app's login roles; none are kept without it. */
  logins?: RoleSettings
  isDryRun?: boolean
  lockTimeoutMs?: number
  log?: (line: string) => void
}

const LOCK_TIMEOUT_MS = 10_000

/** Brings the database to the newest migration and answers with the names of those it applied, or would apply. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(options.directory)
  return withConnection(options.url, async (connection) => {
    const work = await findWork(connection, migrations, options)
    if (isDone(work) || options.isDryRun) return report(work, options)
    const log = options.log ?? (() => {})
    return withAdvisoryLock(connection, log, () => doWork(connection, migrations, options, log))
  })
}

/** One round trip for the history, one for what stands beside it: all that a run with nothing to do costs. */
async function findWork(connection: Connection, migrations: Migration[], { logins }: MigrateOptions) {
  return {
    pending: findPending(migrations, await readHistory(connection)),
    ...(await findUnfit(connection, logins)),
  }
}

type Work = Awaited<ReturnType<typeof findWork>>

const isDone = ({ pending, logins, queues }: Work) => pending.length + logins.length === 0 && !queues

function report(work: Work, { log = () => {} }: MigrateOptions): string[] {
  const { pending, logins, queues } = work
  for (const { name, statements } of pending)
    log(`Would apply ${name} (${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}).`)
  for (const { name } of logins) log(`Would set up the login role ${name}.`)
  if (queues) log('Would set up the queues.')
  log(isDone(work) ? 'The database is up to date.' : 'Nothing was changed.')
  return pending.map(({ name }) => name)
}

async function doWork(
  connection: Connection,
  migrations: Migration[],
  options: MigrateOptions,
  log: (line: string) => void,
): Promise<string[]> {
  await prepareHistory(connection)
  // Another run may have done it while this one waited for the lock.
  const pending = findPending(migrations, await readHistory(connection))
  for (const migration of pending) {
    const startedAt = performance.now()
    await applyMigration(connection, migration, options.lockTimeoutMs ?? LOCK_TIMEOUT_MS)
    log(`Applied ${migration.name} in ${Math.round(performance.now() - startedAt)} ms.`)
  }
  const { logins, queues } = await findUnfit(connection, options.logins)
  if (logins.length > 0) await fitLogins(connection, logins)
  for (const { name } of logins) log(`Set up the login role ${name}.`)
  if (queues) {
    await fitQueues(connection)
    log('Set up the queues.')
  }
  if (isDone({ pending, logins, queues })) log('The database is up to date.')
  return pending.map(({ name }) => name)
}

/** The options that the environment and the command line give. */
export function readOptions(env: NodeJS.ProcessEnv, args: string[]): MigrateOptions {
  const { values } = parseArgs({
    args,
    options: { 'dry-run': { type: 'boolean', default: false }, 'lock-timeout': { type: 'string' } },
  })
  if (!env.DATABASE_URL) {
    throw new MigrationError('DATABASE_URL is not set.', 'set it to the address of the database as its owner.')
  }
  const lockTimeoutMs = Number(values['lock-timeout'] ?? LOCK_TIMEOUT_MS)
  if (!Number.isSafeInteger(lockTimeoutMs) || lockTimeoutMs < 0) {
    throw new MigrationError('--lock-timeout is not a number of milliseconds.', 'give one, for example 30000.')
  }
  return {
    url: env.DATABASE_URL_UNPOOLED || toUnpooled(env.DATABASE_URL),
    directory: fileURLToPath(new URL('migrations', import.meta.url)),
    logins: {
      databaseUrl: env.DATABASE_URL,
      secret: env.AUTH_SECRET,
      explicit: { app: env.APP_DATABASE_URL, platform: env.PLATFORM_DATABASE_URL },
    },
    isDryRun: values['dry-run'],
    lockTimeoutMs,
    log: (line) => console.log(line),
  }
}

async function main() {
  try {
    await migrate(readOptions(process.env, process.argv.slice(2)))
  } catch (error) {
    console.error(error instanceof MigrationError ? error.message : error)
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()

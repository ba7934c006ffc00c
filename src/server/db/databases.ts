import { env } from '@/env'
import { openDatabase, type SharedDatabase } from './connection'

type Role = 'app' | 'platform' | 'counters'

const KEY = Symbol.for('mojster.databases')

type Holder = typeof globalThis & { [KEY]?: Map<Role, SharedDatabase> }

/** One pool a role and process: bundles and hot reloads load this module more than once. */
function database(role: Role, url: string, poolSize = env.DATABASE_POOL_SIZE): SharedDatabase {
  const holder: Holder = globalThis
  holder[KEY] ??= new Map()
  const known = holder[KEY].get(role)
  if (known) return known
  const opened = openDatabase(url, { poolSize })
  holder[KEY].set(role, opened)
  return opened
}

export const appDatabase = () => database('app', env.APP_DATABASE_URL)
export const platformDatabase = () => database('platform', env.PLATFORM_DATABASE_URL)

/** For what is counted in the middle of somebody's transaction, which may hold the last connection of the others. */
export const counterDatabase = () => database('counters', env.PLATFORM_DATABASE_URL, 2)

/** Ends every pool, for scripts that are done. */
export async function closeDatabases() {
  await Promise.all([appDatabase().close(), platformDatabase().close(), counterDatabase().close()])
}

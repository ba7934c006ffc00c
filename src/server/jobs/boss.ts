import 'server-only'
import { type Db, PgBoss } from 'pg-boss'
import { logger } from '@/lib/logger'
import { platformDatabase } from '@/server/db/databases'

type Pool = { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

const isPool = (value: unknown): value is Pool =>
  typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'function'

/** pg-boss on the pool of the platform's role, whichever driver it has. */
const database: Db = {
  async executeSql(text, values) {
    const pool = (await platformDatabase().connect()).underlyingDriver()
    if (!isPool(pool)) throw new Error('Prisma’s adapter has changed: it has no pool')
    return pool.query(text, values)
  },
}

async function open(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: database,
    migrate: false,
    supervise: false,
    schedule: false,
    reindex: false,
    monitorIntervalSeconds: 30,
  })
  boss.on('error', (error) => logger.warn({ err: error }, 'job queue'))
  boss.on('warning', ({ message }) => logger.warn(`job queue: ${message}`))
  await boss.start()
  return boss
}

const KEY = Symbol.for('mojster.boss')

type Holder = typeof globalThis & { [KEY]?: Promise<PgBoss> | undefined }

/** The queues of this process, opened when first used: bundles load this module more than once. */
export function jobQueue(): Promise<PgBoss> {
  const holder: Holder = globalThis
  holder[KEY] ??= open().catch((error) => {
    holder[KEY] = undefined
    throw error
  })
  return holder[KEY]
}

/** Lets go of the queues, for processes that end. */
export async function closeJobQueue(): Promise<void> {
  const holder: Holder = globalThis
  const opened = holder[KEY]
  holder[KEY] = undefined
  await (await opened)?.stop({ close: false, graceful: false })
}

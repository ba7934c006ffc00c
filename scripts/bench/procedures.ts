import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { inProject } from '../lib/project.mjs'
import type { BenchContext, BenchRow } from './lib/bench'
import { BENCH_SECRET, type BenchDatabase } from './lib/database'
import { fillDatabase, LARGE, type Scale, SMALL } from './lib/filled-database'
import type { Finding } from './lib/procedures-child'

export const compared = `Every query of the app and what people do all day, through the real procedures: the session and membership looked
up, permission checked, in the tenant with policies. Small: 2 tenants, 20 people and 16 modules in the one that asks.
Large: 200 tenants, 20,000 people, 1,000,000 rows of section progress; 10,050 people and 1,000 modules in the one that
asks. Rows read are those of table scans and entries of indexes, for one call by one caller; the ratio is large to small.`

const SCALES = { small: SMALL, large: LARGE }

async function fill({ url }: BenchDatabase, scale: Scale) {
  const owner = new pg.Client(url)
  await owner.connect()
  await fillDatabase(owner, scale, { skipsForeignKeys: scale === LARGE })
  await owner.end()
}

/** `src/env` is read once a process: every database gets its own. */
async function ask(database: BenchDatabase, scaleName: string, mode: 'count' | 'time'): Promise<Finding[]> {
  const script = inProject('scripts/bench/lib/procedures-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, script, scaleName, mode], {
    cwd: inProject(),
    maxBuffer: 1e8,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      APP_DATABASE_URL: database.appUrl,
      PLATFORM_DATABASE_URL: database.platformUrl,
      DATABASE_POOL_SIZE: mode === 'count' ? '1' : '10',
      AUTH_SECRET: BENCH_SECRET,
      LOG_LEVEL: 'error',
      MAIL_DIR: inProject('.data', 'bench', 'mail'),
      TRUSTED_PROXY_HOPS: '1',
    },
  })
  return JSON.parse(stdout)
}

type Rows = Map<string, BenchRow>

function merge(rows: Rows, scaleName: string, findings: Finding[]) {
  for (const { name, callers, ...figures } of findings) {
    const key = `${name} ${callers} ${scaleName}`
    rows.set(key, { case: `${name} · ${scaleName}`, callers, ...rows.get(key), ...figures })
  }
}

/** Small and large one below the other. */
function sideBySide(rows: Rows): BenchRow[] {
  const smalls = [...rows].filter(([key]) => key.endsWith(' small'))
  return smalls.flatMap(([key, small]) => {
    const large = rows.get(key.replace(/small$/, 'large'))
    if (!large?.p50Ms || !small.p50Ms) throw new Error(`${key} was not measured on both databases`)
    return [small, { ...large, ratio: large.p50Ms / small.p50Ms }]
  })
}

export async function run({ createDatabase, log }: BenchContext): Promise<BenchRow[]> {
  const rows: Rows = new Map()
  for (const [name, scale] of Object.entries(SCALES)) {
    log(`filling the ${name} database`)
    const database = await createDatabase(name)
    await fill(database, scale)
    log(`counting on the ${name} database`)
    merge(rows, name, await ask(database, name, 'count'))
    log(`timing on the ${name} database`)
    merge(rows, name, await ask(database, name, 'time'))
  }
  return sideBySide(rows)
}

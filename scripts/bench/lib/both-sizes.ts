import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { inProject } from '../../lib/project.mjs'
import type { BenchContext, BenchRow } from './bench'
import { BENCH_SECRET, type BenchDatabase } from './database'
import { fillDatabase, LARGE, type Scale, SMALL } from './filled-database'
import type { Finding } from './findings'

const SCALES = { small: SMALL, large: LARGE }

async function fill({ url }: BenchDatabase, scale: Scale) {
  const owner = new pg.Client(url)
  await owner.connect()
  try {
    await fillDatabase(owner, scale, { skipsForeignKeys: scale === LARGE })
  } finally {
    await owner.end()
  }
}

/** `src/env` is read once a process: every database gets its own. */
async function ask(script: string, database: BenchDatabase, scaleName: string, mode: 'count' | 'time') {
  const path = inProject('scripts', 'bench', 'lib', script)
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, path, scaleName, mode], {
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
  const findings: Finding[] = JSON.parse(stdout)
  return findings
}

type Rows = Map<string, BenchRow>

function merge(rows: Rows, scaleName: string, findings: Finding[]) {
  for (const { name, callers, note, ...figures } of findings) {
    const key = `${name} ${callers} ${scaleName}`
    const label = [`${name} · ${scaleName}`, note].filter(Boolean).join(', ')
    rows.set(key, { callers, ...rows.get(key), case: label, ...figures })
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

/** Fills a small and a large database and lets the script, one of this folder, report on both. */
export async function measureOnBoth({ createDatabase, log }: BenchContext, script: string): Promise<BenchRow[]> {
  const rows: Rows = new Map()
  for (const [name, scale] of Object.entries(SCALES)) {
    log(`filling the ${name} database`)
    const database = await createDatabase(name)
    await fill(database, scale)
    log(`counting on the ${name} database`)
    merge(rows, name, await ask(script, database, name, 'count'))
    log(`timing on the ${name} database`)
    merge(rows, name, await ask(script, database, name, 'time'))
  }
  return sideBySide(rows)
}

// What a script reports that measures one database, in a process of its own.
import pg from 'pg'
import { closeDatabases } from '@/server/db/databases'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { idOf, LARGE, type Scale, SMALL } from './filled-database'
import { type Case, countStatements, measure } from './measure'

/** What one process finds out about one case; the note stands beside its name. */
export type Finding = {
  name: string
  callers: number
  note?: string
  statements?: number
  rowsRead?: number
  p50Ms?: number
  p95Ms?: number
  perSecond?: number
}

/** The owner's connections to the database, past every policy. */
export type Database = pg.Pool

/** Takes long: one caller, a few times. */
export type LongCase = Omit<Case, 'prepare'> & { note?: () => string }

type Cases = { cases: Case[]; longCases?: LongCase[] }

export const CALLERS = [1, 16]
const LONG_RUNS = 3
/** A statement gets its name at the third use and its final plan after five more. */
const USES_BEFORE_SETTLED = 9

/** Index entries and rows of table scans, by all that has been flushed so far. */
const ROWS_READ = `
  select (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables)
    + (select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes) as rows`

/** With pools of one connection all of them can be told to flush what they have counted. */
async function flush(db: Database) {
  await db.query('select pg_stat_force_next_flush()')
  await platformDb.$queryRaw`select pg_stat_force_next_flush()::text`
  await tenantDb(idOf('tenant', 1)).$sql`select pg_stat_force_next_flush()::text`
}

async function rowsReadSoFar(db: Database): Promise<number> {
  await flush(db)
  const { rows } = await db.query(ROWS_READ)
  return Number(rows[0].rows)
}

async function countOne(run: () => Promise<unknown>, db: Database) {
  const before = await rowsReadSoFar(db)
  const statements = await countStatements(run)
  return { statements, rowsRead: (await rowsReadSoFar(db)) - before }
}

async function count({ cases, longCases = [] }: Cases, db: Database): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, run, prepare } of cases) {
    for (let use = 0; use < USES_BEFORE_SETTLED; use += 1) {
      await prepare?.(0)
      await run(0)
    }
    await prepare?.(0)
    const counted = await countOne(() => run(0), db)
    findings.push(...CALLERS.map((callers) => ({ name, callers, ...counted })))
  }
  for (const { name, run } of longCases) {
    await run(0)
    findings.push({ name, callers: 1, ...(await countOne(() => run(0), db)) })
  }
  return findings
}

async function time({ cases, longCases = [] }: Cases): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const callers of CALLERS) {
    findings.push(...(await measure(cases, { callers, rounds: 10, roundMs: 100, warmUpMs: 300 })))
  }
  for (const { note, ...each } of longCases) {
    const [timing] = await measure([each], { callers: 1, rounds: LONG_RUNS, roundMs: 0.1, warmUpMs: 0.1 })
    if (timing) findings.push({ ...timing, ...(note ? { note: note() } : {}) })
  }
  return findings
}

/** Measures as the arguments say (which database, what to find out), prints the findings and lets everything go. */
export async function reportFindings(listCases: (scale: Scale, db: Database) => Promise<Cases>): Promise<void> {
  const [scaleName, mode] = process.argv.slice(2)
  const db = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: mode === 'count' ? 1 : 16 })
  const cases = await listCases(scaleName === 'large' ? LARGE : SMALL, db)
  const findings = mode === 'count' ? await count(cases, db) : await time(cases)
  process.stdout.write(JSON.stringify(findings))
  await db.end()
  await closeDatabases()
}

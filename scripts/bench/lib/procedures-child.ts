// Measures one database, in a process of its own: src/env reads the environment when it is loaded.
import pg from 'pg'
import { closeDatabases } from '@/server/db/databases'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { listProcedures } from '../../../src/test/procedures'
import { idOf, LARGE, type Scale, SMALL } from './filled-database'
import { type Case, countStatements, measure } from './measure'
import { type Database, mutationCases } from './procedures-mutations'
import { learner } from './procedures-people'
import { queryCases } from './procedures-queries'

/** What one process finds out about one case. */
export type Finding = {
  name: string
  callers: number
  statements?: number
  rowsRead?: number
  p50Ms?: number
  p95Ms?: number
  perSecond?: number
}

const CALLERS = [1, 16]
/** A statement gets its name at the third use and its final plan after five more. */
const USES_BEFORE_SETTLED = 9

/** Index entries and rows of table scans, by all that has been flushed so far. */
const ROWS_READ = `
  select (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables)
    + (select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes) as rows`

const [scaleName, mode] = process.argv.slice(2)
const scale: Scale = scaleName === 'large' ? LARGE : SMALL

async function startAttempts(callers: number): Promise<string[]> {
  const ids: string[] = []
  for (let caller = 0; caller < callers; caller += 1) {
    const { api, inQuiz } = learner(scale, caller)
    const { moduleId, quizSectionId } = inQuiz
    ids.push((await api.quiz.start({ moduleId, sectionId: quizSectionId })).attemptId)
  }
  return ids
}

function listCases(db: Database, attemptIds: string[]): Case[] {
  const queries = Object.entries(queryCases(scale, attemptIds)).map(([name, run]) => ({ name, run }))
  const missing = listProcedures().filter(
    ({ path, type }) => type === 'query' && !queries.some(({ name }) => name.split(',')[0] === path),
  )
  if (missing.length > 0) throw new Error(`not measured: ${missing.map(({ path }) => path).join(', ')}`)
  const mutations = Object.entries(mutationCases(scale, db, attemptIds)).map(([name, each]) => ({ name, ...each }))
  return [...queries, ...mutations]
}

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

async function count(cases: Case[], db: Database): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, run, prepare } of cases) {
    for (let use = 0; use < USES_BEFORE_SETTLED; use += 1) {
      await prepare?.(0)
      await run(0)
    }
    await prepare?.(0)
    const before = await rowsReadSoFar(db)
    const statements = await countStatements(() => run(0))
    const rowsRead = (await rowsReadSoFar(db)) - before
    findings.push(...CALLERS.map((callers) => ({ name, callers, statements, rowsRead })))
  }
  return findings
}

async function time(cases: Case[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const callers of CALLERS) {
    findings.push(...(await measure(cases, { callers, rounds: 10, roundMs: 100, warmUpMs: 300 })))
  }
  return findings
}

const db = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: mode === 'count' ? 1 : 16 })
const cases = listCases(db, await startAttempts(Math.max(...CALLERS)))
const findings = mode === 'count' ? await count(cases, db) : await time(cases)
process.stdout.write(JSON.stringify(findings))
await db.end()
await closeDatabases()

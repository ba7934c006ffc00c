import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BenchContext, BenchRow } from './lib/bench'
import { type Case, countStatements, measure, percentile } from './lib/measure'

export const compared = `A package of a course from its import to what its learners say. A commit carries 4 kB of changes: four kB of suspend data, the
place and the time, as an open window sends them every few seconds; it is measured from the body of the request, which the
window's token proves, to its answer, through everything but HTTP. Every simulated learner has a window and an attempt of
their own and sends the next commit as soon as the last is answered. The ratio is to a bare insert of the rows that it
writes, by a prepared statement of pg as a superuser whom no policy holds: the entry of the log, the state of the activity,
the time of the session; the median over the rounds, taken in turn. A commit does more than those rows: it holds the
attempt, reads what is known, and works out the result. Both have 10 connections; the server doesn't wait for the disk.
An import is the upload of an archive of random bytes and the job that takes it apart. First content: the launch, the
player's page and the first page of the package; no browser takes part. Otherwise: --set rounds=5 --set megabytes=10, and
--set callers=16 for no more than so many at once.`

const CALLERS = [1, 16, 200]

type Scene = Awaited<ReturnType<typeof import('./lib/scorm-play')['createScene']>>

/** A case whose own times are kept, for the slowest of a hundred. */
function timed(each: Case) {
  const times: number[] = []
  const run = async (caller: number) => {
    const start = performance.now()
    await each.run(caller)
    times.push(performance.now() - start)
  }
  return { times, each: { ...each, run } }
}

type Measured = { callers: number; rounds: number }

async function compareCommits(cases: { bare: Case; commit: Case }, { callers, rounds }: Measured): Promise<BenchRow[]> {
  const [bare, commit] = [timed(cases.bare), timed(cases.commit)]
  const statements = await countStatements(() => cases.commit.run(0))
  const timings = await measure([bare.each, commit.each], { callers, rounds, base: cases.bare.name })
  return timings.flatMap(({ name, ratio, ...timing }) => {
    const isBase = name === cases.bare.name
    const slowest = percentile((isBase ? bare : commit).times, 0.99)
    return [
      { case: name, ...timing, ...(ratio === undefined || isBase ? {} : { statements, ratio }) },
      { case: `${name}, the slowest 1 in 100 (p99)`, callers, p50Ms: slowest },
    ]
  })
}

async function measureImports(scene: Scene, megabytes: number) {
  const bytes = megabytes * 1024 ** 2
  const took: number[] = []
  for (const _ of [1, 2, 3]) took.push(await scene.importOne(randomBytes(bytes)))
  const p50Ms = percentile(took, 0.5)
  return { case: `import of ${megabytes} MB, MB per second`, callers: 1, p50Ms, perSecond: (1000 * megabytes) / p50Ms }
}

async function measureFirstContent(scene: Scene, rounds: number) {
  const [timing] = await measure([{ name: 'time to first content', run: scene.openFirstPage }], { callers: 1, rounds })
  if (!timing) return []
  const { name, ...times } = timing
  return [{ case: name, ...times }]
}

export async function run({ database, option, log }: BenchContext): Promise<BenchRow[]> {
  const most = option('callers', Math.max(...CALLERS))
  const storage = await mkdtemp(path.join(tmpdir(), 'bench-scorm-'))
  Object.assign(process.env, { CONTENT_URL: 'http://content.localhost:3001', STORAGE_DIR: storage })
  const rounds = option('rounds', 40)
  const play = await import('./lib/scorm-play')
  try {
    log(`making ${most} learners with open windows`)
    const scene = await play.createScene(database.url, most)
    const rows: BenchRow[] = []
    for (const callers of CALLERS.filter((count) => count <= most)) {
      log(`${callers} callers`)
      rows.push(...(await compareCommits(scene.cases, { callers, rounds })))
    }
    rows.push(...(await measureFirstContent(scene, rounds)))
    rows.push(await measureImports(scene, option('megabytes', 100)))
    await scene.close()
    return rows
  } finally {
    await rm(storage, { recursive: true, force: true })
  }
}

import pg from 'pg'

/** One thing to measure; `caller` counts from 0, so that callers can keep out of each other's way. */
export type Case = { name: string; run(caller: number): Promise<unknown> }

export type Timing = { name: string; callers: number; p50Ms: number; p95Ms: number; perSecond: number }

type MeasureOptions = { callers: number; rounds?: number; roundMs?: number }

const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

async function runFor(ms: number, callers: number, { run }: Case): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + ms
  const loop = async (caller: number) => {
    while (performance.now() < end) {
      const start = performance.now()
      await run(caller)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller)))
  return times
}

/** Runs the cases in turn, round after round, so that a slow moment of the machine strikes them all alike. */
export async function measure(cases: Case[], options: MeasureOptions): Promise<Timing[]> {
  const { callers, rounds = 8, roundMs = 500 } = options
  const samples = new Map<string, number[]>(cases.map(({ name }) => [name, []]))
  for (const each of cases) await runFor(2 * roundMs, callers, each)
  for (let round = 0; round < rounds; round += 1) {
    for (const each of cases) samples.get(each.name)?.push(...(await runFor(roundMs, callers, each)))
  }
  return [...samples].map(([name, times]) => {
    times.sort((a, b) => a - b)
    const perSecond = times.length / ((rounds * roundMs) / 1000)
    return { name, callers, p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), perSecond }
  })
}

/** How many statements `run` sends through `pg`, BEGIN and COMMIT included. */
export async function countStatements(run: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = new Proxy(query, {
    apply(target, client, args) {
      count += 1
      return Reflect.apply(target, client, args)
    },
  })
  try {
    await run()
  } finally {
    pg.Client.prototype.query = query
  }
  return count
}

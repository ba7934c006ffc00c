import pg from 'pg'

/**
 * One thing to measure; `caller` counts from 0, so that callers can keep out of each other's way. `prepare` comes before
 * every run and isn't measured.
 */
export type Case = { name: string; run(caller: number): Promise<unknown>; prepare?(caller: number): Promise<unknown> }

export type Timing = { name: string; callers: number; p50Ms: number; p95Ms: number; perSecond: number; ratio?: number }

/** `base` is the case that the ratios are to. */
type MeasureOptions = { callers: number; base?: string; rounds?: number; roundMs?: number; warmUpMs?: number }

const ascending = (a: number, b: number) => a - b

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted(ascending)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const median = (values: number[]) => percentile(values, 0.5)

async function runFor(ms: number, callers: number, { run, prepare }: Case): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + ms
  const loop = async (caller: number) => {
    while (performance.now() < end) {
      await prepare?.(caller)
      const start = performance.now()
      await run(caller)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller)))
  return times
}

/**
 * Runs the cases in turn, in many short rounds, so that a slow moment of the machine strikes them all alike. A ratio is
 * the median, over the rounds, of the case's median to the base's in the same round.
 */
export async function measure(cases: Case[], options: MeasureOptions): Promise<Timing[]> {
  const { callers, base, rounds = 40, roundMs = 100, warmUpMs = 1_000 } = options
  const timesOf = new Map<string, number[][]>(cases.map(({ name }) => [name, []]))
  for (const each of cases) await runFor(warmUpMs, callers, each)
  for (let round = 0; round < rounds; round += 1) {
    for (const each of cases) timesOf.get(each.name)?.push(await runFor(roundMs, callers, each))
  }
  const baseRounds = timesOf.get(base ?? '')?.map(median)
  return [...timesOf].map(([name, timesByRound]) => {
    const times = timesByRound.flat()
    const ratios = baseRounds?.map((baseMs, round) => median(timesByRound[round] ?? []) / baseMs)
    return {
      name,
      callers,
      p50Ms: median(times),
      p95Ms: percentile(times, 0.95),
      perSecond: (callers * times.length * 1000) / sum(times),
      ...(ratios ? { ratio: median(ratios) } : {}),
    }
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

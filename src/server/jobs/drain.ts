import 'server-only'
import { platformDb } from '@/server/db/platform-db'
import { workOff } from './lane'
import { createLimit } from './limit'
import { type FindJob, findJob } from './registry'

/** How many jobs a process runs at once, and how many of them out of one queue: a slow one holds up no other. */
const SLOTS = 6
const LANES = 3

type DrainOptions = { isStopping: () => boolean; find: FindJob }

/** The queues with something due. */
async function listDueQueues(): Promise<string[]> {
  const rows = await platformDb.$queryRaw<{ name: string }[]>`
    select queue.name from pgboss.queue queue where exists (
      select from pgboss.job_common job
      where job.name = queue.name and job.state < 'active' and not job.blocked and job.start_after <= now())`
  return rows.map(({ name }) => name)
}

export function createDrain({ isStopping, find }: DrainOptions) {
  const limit = createLimit(SLOTS)
  const lanes = new Map<string, Promise<number>>()

  async function runLane(name: string): Promise<number> {
    const job = find(name)
    if (!job) return 0
    let done = 0
    const next = async () => !isStopping() && (await workOff(job))
    while (await limit(next)) done += 1
    return done
  }

  async function runLanes(name: string): Promise<number> {
    const done = await Promise.all(Array.from({ length: LANES }, () => runLane(name)))
    return done.reduce((sum, count) => sum + count)
  }

  /** Starts on the queues that are due and not being worked yet. */
  async function round(): Promise<Promise<number>[]> {
    for (const name of await listDueQueues()) {
      if (lanes.has(name) || !find(name)) continue
      lanes.set(
        name,
        runLanes(name).finally(() => lanes.delete(name)),
      )
    }
    return [...lanes.values()]
  }

  return { round, settled: () => Promise.allSettled(lanes.values()) }
}

/** Runs everything that is due, and what that queues in its turn, until `until`. */
export async function drainJobs({ until, find = findJob }: { until?: Date; find?: FindJob } = {}): Promise<number> {
  const isStopping = () => until !== undefined && new Date() >= until
  const { round } = createDrain({ isStopping, find })
  let total = 0
  while (!isStopping()) {
    const done = (await Promise.all(await round())).reduce((sum, count) => sum + count, 0)
    if (done === 0) return total
    total += done
  }
  return total
}

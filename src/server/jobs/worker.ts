import 'server-only'
import { logger } from '@/lib/logger'
import { jobQueue } from './boss'
import { createDrain } from './drain'
import { settleGivenUp } from './given-up'
import { type FindJob, findJob } from './registry'
import { fireSchedules } from './schedules'
import { setWake } from './wake'

const POLL_MS = 2_000
const UPKEEP_MS = 30_000

export type Worker = { stop(): Promise<void> }

/** Gives back what dead workers had taken, clears what is over, settles what has failed for good, and queues what is on schedule. */
export async function keepUp(now: Date): Promise<void> {
  await (await jobQueue()).supervise()
  await settleGivenUp(now)
  await fireSchedules(now)
}

/** Works the queues of this deployment until stopped; as many as one likes may do so at once. */
export function startWorker(find: FindJob = findJob): Worker {
  let isStopping = false
  let alarm = Promise.withResolvers<void>()
  const drain = createDrain({ isStopping: () => isStopping, find })
  const wake = async () => alarm.resolve()

  async function turn() {
    alarm = Promise.withResolvers()
    for (const lanes of await drain.round()) {
      // What was queued while the last one looked in vain.
      lanes
        .then((done) => (done > 0 ? wake() : undefined))
        .catch((error) => logger.warn({ err: error }, 'jobs not worked'))
    }
  }

  async function loop() {
    let upkeepAt = 0
    while (!isStopping) {
      try {
        if (Date.now() >= upkeepAt) {
          upkeepAt = Date.now() + UPKEEP_MS
          await keepUp(new Date())
        }
        await turn()
      } catch (error) {
        logger.warn({ err: error }, 'jobs not worked')
      }
      const timer = setTimeout(wake, POLL_MS)
      if (!isStopping) await alarm.promise
      clearTimeout(timer)
    }
  }

  setWake(wake)
  const ended = loop()
  return {
    async stop() {
      isStopping = true
      setWake(undefined)
      await wake()
      await ended
      await drain.settled()
    },
  }
}

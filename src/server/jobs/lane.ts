import 'server-only'
import type { JobWithMetadata } from 'pg-boss'
import { logger } from '@/lib/logger'
import { jobQueue } from './boss'
import type { AnyJob } from './registry'
import { runJob } from './run-job'

/** Well within the minute after which a job whose worker is silent is given to another. */
const HEARTBEAT_MS = 15_000

/** What a person may read of an error: no stack, no more than a paragraph. */
const describeError = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim().slice(0, 500)

/** Takes one job out of its queue and runs it; false when none was due. */
export async function workOff(job: AnyJob): Promise<boolean> {
  const boss = await jobQueue()
  const [taken] = await boss.fetch<object>(job.name, { includeMetadata: true })
  if (!taken) return false
  const beat = setInterval(() => void boss.touch(job.name, taken).catch(() => {}), HEARTBEAT_MS)
  try {
    await settle(job, taken)
  } finally {
    clearInterval(beat)
  }
  return true
}

async function settle(job: AnyJob, taken: JobWithMetadata<object>) {
  const boss = await jobQueue()
  try {
    await runJob(job, { id: taken.sourceRootId ?? taken.id, data: taken.data }, new Date())
  } catch (error) {
    logger.warn({ err: error, job: job.name, id: taken.id, attempt: taken.retryCount + 1 }, 'job failed')
    await boss.fail(job.name, taken, { message: describeError(error) })
    return
  }
  await boss.complete(job.name, taken)
}

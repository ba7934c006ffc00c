import 'server-only'
import { logger } from '@/lib/logger'
import { platformDb } from '@/server/db/platform-db'
import type { Delivery, TenantJob } from './define-job'
import { DEAD_LETTER } from './queues'
import { type AnyJob, jobs } from './registry'
import { runJob } from './run-job'

const AT_ONCE = 100

type Letter = { id: string; queue: string; data: unknown }

/** Dead letters of these queues that nobody has dealt with yet; the receipt of a letter bears its own id. */
const findOpen = (queues: readonly string[]) =>
  platformDb.$queryRaw<Letter[]>`
    select job.id, job.source_name as queue, job.data from pgboss.job_common job
    where job.name = ${DEAD_LETTER} and job.state < 'active' and not job.blocked and job.priority = 0
      and job.source_name = any(${[...queues]}::text[])
      and not exists (select from job_receipt receipt where receipt.id = job.id)
    order by job.created_on
    limit ${AT_ONCE}`

const toSettle = ({ name, data }: TenantJob | Delivery, run: TenantJob['run']): TenantJob => ({
  kind: 'tenant',
  name,
  data,
  run,
})

/** Does what jobs want done when they have failed for good: once for each, whoever saw it fail, and after a crash too. */
export async function settleGivenUp(now: Date, known: readonly AnyJob[] = jobs): Promise<void> {
  const byName = new Map(
    known.flatMap((job) =>
      job.kind !== 'platform' && job.giveUp ? [[job.name as string, toSettle(job, job.giveUp)]] : [],
    ),
  )
  for (const { id, queue, data } of await findOpen([...byName.keys()])) {
    const job = byName.get(queue)
    if (!job) continue
    try {
      await runJob(job, { id, data }, now)
    } catch (error) {
      logger.warn({ err: error, job: queue, id }, 'a job that failed for good is not settled')
    }
  }
}

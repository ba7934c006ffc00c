import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { PlatformContext } from '@/server/api/platform-context'
import { DEAD_LETTER } from '@/server/jobs/queues'

type Db = PlatformContext['db']

export type DeadLetter = {
  id: string
  queue: string
  tenantName: string | null
  error: string | null
  attempts: number
  queuedAt: Date
  failedAt: Date
}

// As pg-boss's own index of waiting jobs has them, so that a page enters it at its row.
const isDead = Prisma.sql`job.name = ${DEAD_LETTER} and job.state < 'active' and not job.blocked and job.priority = 0`

/** The jobs that failed for good, newest first. */
export function findDeadLetters(db: Db, { cursor, take }: { cursor: string | null; take: number }) {
  const after = cursor
    ? Prisma.sql`and (job.created_on, job.id) < (
        select created_on, id from pgboss.job_common where name = ${DEAD_LETTER} and id = ${cursor}::uuid)`
    : Prisma.empty
  return db.$queryRaw<DeadLetter[]>`
    select job.id, job.source_name as queue, tenant.name as "tenantName",
      coalesce(job.source_output ->> 'message', job.source_output #>> '{value,message}') as error,
      coalesce(job.source_retry_count, 0) + 1 as attempts,
      coalesce(job.source_created_on, job.created_on) as "queuedAt", job.created_on as "failedAt"
    from pgboss.job_common job
    left join tenant on tenant.id = (job.data ->> 'tenantId')::uuid
    where ${isDead} ${after}
    order by job.created_on desc, job.id desc limit ${take}`
}

export type QueueHealth = {
  queue: string
  due: number
  later: number
  retrying: number
  active: number
  dead: number
  oldestAt: Date | null
}

/** What each queue has to do, is doing and has given up; `active` is of the last minute. */
export function findQueueHealth(db: Db) {
  return db.$queryRaw<QueueHealth[]>`
    with waiting as (
      select name, count(*) filter (where start_after <= now())::int as due,
        count(*) filter (where start_after > now())::int as later,
        count(*) filter (where state = 'retry')::int as retrying,
        min(start_after) filter (where start_after <= now()) as oldest
      from pgboss.job_common where state < 'active' and not blocked group by name
    ), dead as (
      select source_name as name, count(*)::int as number from pgboss.job_common job where ${isDead} group by source_name
    )
    select queue.name as queue, coalesce(due, 0) as due, coalesce(later, 0) as later, coalesce(retrying, 0) as retrying,
      queue.active_count as active, coalesce(dead.number, 0) as dead, oldest as "oldestAt"
    from pgboss.queue queue
    left join waiting using (name) left join dead using (name)
    where queue.name <> ${DEAD_LETTER} order by queue.name`
}

export type LockedLetter = { id: string; queue: string; tenantId: string | null }
type Which = { id: string } | { queue: string; limit: number }

/** One dead letter, or those of a queue; what somebody else has in hand is left to them. */
export const lockDeadLetters = (db: Db, which: Which) =>
  db.$queryRaw<LockedLetter[]>`
    select job.id, job.source_name as queue, job.data ->> 'tenantId' as "tenantId"
    from pgboss.job_common job
    where ${isDead} and ${
      'id' in which ? Prisma.sql`job.id = ${which.id}::uuid` : Prisma.sql`job.source_name = ${which.queue}`
    }
    limit ${'id' in which ? 1 : which.limit}
    for update skip locked`

/** False where there is no such dead letter. */
export async function deleteDeadLetter(db: Db, id: string): Promise<boolean> {
  const deleted = await db.$executeRaw`delete from pgboss.job_common job where ${isDead} and job.id = ${id}::uuid`
  return deleted === 1
}

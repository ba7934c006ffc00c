import 'server-only'
import { fromPrisma } from 'pg-boss'
import { notFound } from '@/lib/errors'
import { toPage } from '@/lib/pagination'
import type { PlatformContext } from '@/server/api/platform-context'
import { jobQueue } from '@/server/jobs/boss'
import { DEAD_LETTER } from '@/server/jobs/queues'
import { wakeWorker } from '@/server/jobs/wake'
import { deleteDeadLetter, findDeadLetters } from './queries'
import type { DeadLetterRef, ListDeadLetters, QueueRef } from './schema'

const RETRIED_AT_ONCE = 10_000

/** The jobs that failed for good, newest first; of what they were about nothing but whose they are. */
export async function listDeadLetters(ctx: PlatformContext, { cursor = null, limit }: ListDeadLetters) {
  return toPage(await findDeadLetters(ctx.db, { cursor, take: limit + 1 }), limit)
}

/** Puts a dead letter back into its queue, with all its tries; what it has already done it does not do again. */
export async function retryDeadLetter(ctx: PlatformContext, { id }: DeadLetterRef): Promise<void> {
  const boss = await jobQueue()
  const moved = await boss.redrive(DEAD_LETTER, { ids: [id], db: fromPrisma(ctx.db) })
  if (moved === 0) throw notFound()
  ctx.afterCommit(wakeWorker)
}

/** The same for all dead letters of a queue; answers how many there were. */
export async function retryQueue(ctx: PlatformContext, { queue }: QueueRef): Promise<{ count: number }> {
  const boss = await jobQueue()
  const count = await boss.redrive(DEAD_LETTER, {
    sourceName: queue,
    limit: RETRIED_AT_ONCE,
    db: fromPrisma(ctx.db),
  })
  ctx.afterCommit(wakeWorker)
  return { count }
}

/** Gives a dead letter up for good. */
export async function discardDeadLetter(ctx: PlatformContext, { id }: DeadLetterRef): Promise<void> {
  if (!(await deleteDeadLetter(ctx.db, id))) throw notFound()
}

import 'server-only'
import { fromPrisma } from 'pg-boss'
import type { AuditAction } from '@/generated/prisma/enums'
import { notFound } from '@/lib/errors'
import { toPage } from '@/lib/pagination'
import type { PlatformContext } from '@/server/api/platform-context'
import { jobQueue } from '@/server/jobs/boss'
import { DEAD_LETTER } from '@/server/jobs/queues'
import { wakeWorker } from '@/server/jobs/wake'
import { deleteDeadLetter, findDeadLetters, type LockedLetter, lockDeadLetters } from './queries'
import type { DeadLetterRef, ListDeadLetters, QueueRef } from './schema'

const RETRIED_AT_ONCE = 10_000

type ActingContext = PlatformContext & { user: { name: string } }

/** In the audit log of each company whose jobs they are. */
async function writeJobAudit(ctx: ActingContext, action: AuditAction, letters: readonly LockedLetter[]) {
  const ofOne = Map.groupBy(letters, ({ tenantId, queue }) => JSON.stringify([tenantId, queue]))
  const entries = [...ofOne.values()].flatMap((group) => {
    const [{ tenantId, queue } = { tenantId: null, queue: '' }] = group
    if (tenantId === null) return []
    const entry = { tenantId, action, actorName: ctx.user.name, entityType: 'Job', entityName: queue }
    return [{ ...entry, metadata: { jobs: { to: group.length } }, createdAt: ctx.now }]
  })
  await ctx.db.auditLog.createMany({ data: entries })
}

/** The jobs that failed for good, newest first; of what they were about nothing but whose they are. */
export async function listDeadLetters(ctx: PlatformContext, { cursor = null, limit }: ListDeadLetters) {
  return toPage(await findDeadLetters(ctx.db, { cursor, take: limit + 1 }), limit)
}

/** Puts a dead letter back into its queue, with all its tries; what it has already done it does not do again. */
export async function retryDeadLetter(ctx: ActingContext, { id }: DeadLetterRef): Promise<void> {
  const letters = await lockDeadLetters(ctx.db, { id })
  if ((await redrive(ctx, letters)) === 0) throw notFound()
}

async function redrive(ctx: ActingContext, letters: readonly LockedLetter[]): Promise<number> {
  if (letters.length === 0) return 0
  const boss = await jobQueue()
  const ids = letters.map(({ id }) => id)
  const count = await boss.redrive(DEAD_LETTER, { ids, limit: RETRIED_AT_ONCE, db: fromPrisma(ctx.db) })
  await writeJobAudit(ctx, 'JOB_RETRIED', letters)
  ctx.afterCommit(wakeWorker)
  return count
}

/** The same for all dead letters of a queue; answers how many there were. */
export async function retryQueue(ctx: ActingContext, { queue }: QueueRef): Promise<{ count: number }> {
  return { count: await redrive(ctx, await lockDeadLetters(ctx.db, { queue, limit: RETRIED_AT_ONCE })) }
}

/** Gives a dead letter up for good. */
export async function discardDeadLetter(ctx: ActingContext, { id }: DeadLetterRef): Promise<void> {
  await writeJobAudit(ctx, 'JOB_DISCARDED', await lockDeadLetters(ctx.db, { id }))
  if (!(await deleteDeadLetter(ctx.db, id))) throw notFound()
}

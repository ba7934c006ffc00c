import 'server-only'
import { z } from 'zod'
import { type PlatformTx, platformDb } from '@/server/db/platform-db'
import { type TenantTx, tenantDb } from '@/server/db/tenant-db'
import type { PlatformJob, TenantJob } from './define-job'
import type { AnyJob } from './registry'

const OPTIONS = { maxWait: 30_000, timeout: 5 * 60_000 }

/** What `enqueue_jobs` writes into the queue. */
const envelope = z.object({ tenantId: z.uuid().nullable(), data: z.unknown() })

/** `id` stays the same when a job is tried again, also out of the dead letters. */
export type QueuedJob = { id: string; data: unknown }

/** Runs one job; it has failed when this throws. */
export async function runJob(job: AnyJob, queued: QueuedJob, now: Date): Promise<void> {
  const { tenantId, data } = envelope.parse(queued.data)
  if (job.kind === 'delivery') {
    const tenant = tenantId ? { id: tenantId, db: tenantDb(tenantId) } : null
    return job.run({ db: platformDb, now, tenant }, job.data.parse(data))
  }
  const tasks: (() => Promise<void>)[] = []
  const scope = { now, afterCommit: (task: () => Promise<void>) => void tasks.push(task) }
  if (job.kind === 'platform') await runOnPlatform(job, queued.id, data, scope)
  else await runInTenant(job, queued.id, z.uuid().parse(tenantId), data, scope)
  for (const task of tasks) await task()
}

type Scope = { now: Date; afterCommit: (task: () => Promise<void>) => void }

function runOnPlatform(job: PlatformJob, id: string, data: unknown, scope: Scope) {
  return platformDb.$transaction(async (db) => {
    if (await writeReceipt(db, id)) await job.run({ ...scope, db }, job.data.parse(data))
  }, OPTIONS)
}

function runInTenant(job: TenantJob, id: string, tenantId: string, data: unknown, scope: Scope) {
  return tenantDb(tenantId).$transaction(async (db) => {
    const tenant = await db.tenant.findFirst({ select: TENANT })
    if (tenant && (await writeReceipt(db, id))) await job.run({ ...scope, db, tenant }, job.data.parse(data))
  }, OPTIONS)
}

const TENANT = {
  id: true,
  slug: true,
  name: true,
  locale: true,
  timeZone: true,
  theme: true,
  logoAssetId: true,
} as const

/** False when the job has had its effect; waits for another worker that is in the middle of it. */
async function writeReceipt(db: Pick<PlatformTx | TenantTx, 'jobReceipt'>, id: string): Promise<boolean> {
  const { count } = await (db as Pick<PlatformTx, 'jobReceipt'>).jobReceipt.createMany({
    data: [{ id }],
    skipDuplicates: true,
  })
  return count === 1
}

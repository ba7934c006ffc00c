import 'server-only'
import type { z } from 'zod'
import type { PlatformTx } from '@/server/db/platform-db'
import type { TenantTx } from '@/server/db/tenant-db'
import type { Delivery, PlatformJob, TenantJob } from './define-job'
import { wakeWorker } from './wake'

type AnyJob = { name: string; data: z.ZodType }

type Scope<Db> = { db: Db; afterCommit: (task: () => Promise<void>) => void }

/** Where a job is queued: in the transaction of a tenant's verb, or of one of the platform's. */
export type EnqueueContext = Scope<TenantTx> | Scope<PlatformTx>

export type EnqueueOptions = {
  startAfter?: Date
  /** Of a tenant's jobs with the same key one waits at a time. */
  singletonKey?: string
}

/** The platform says whose job it is; a tenant's verb can queue for its own tenant only. */
type PlatformOptions = EnqueueOptions & { tenantId: string }

/** Queues a job in the transaction of what causes it: it runs once that has committed, and never if it fails. */
export async function enqueueJob<Schema extends z.ZodType>(
  ctx: Scope<TenantTx>,
  job: TenantJob<Schema> | Delivery<Schema>,
  data: z.input<Schema>,
  options?: EnqueueOptions,
): Promise<void>
export async function enqueueJob<Schema extends z.ZodType>(
  ctx: Scope<PlatformTx>,
  job: TenantJob<Schema>,
  data: z.input<Schema>,
  options: PlatformOptions,
): Promise<void>
export async function enqueueJob<Schema extends z.ZodType>(
  ctx: EnqueueContext,
  job: PlatformJob<Schema> | Delivery<Schema>,
  data: z.input<Schema>,
  options?: EnqueueOptions & { tenantId?: string },
): Promise<void>
export async function enqueueJob(
  ctx: EnqueueContext,
  job: AnyJob,
  data: unknown,
  { tenantId, ...options }: EnqueueOptions & { tenantId?: string } = {},
): Promise<void> {
  await insertJobs(ctx, tenantId ?? null, job, [{ data, ...options }])
}

/** Many jobs of one kind, in one statement. */
export async function enqueueJobs<Schema extends z.ZodType>(
  ctx: Scope<TenantTx>,
  job: TenantJob<Schema> | Delivery<Schema>,
  jobs: ({ data: z.input<Schema> } & EnqueueOptions)[],
): Promise<void> {
  await insertJobs(ctx, null, job, jobs)
}

const isTenantTx = (db: TenantTx | PlatformTx): db is TenantTx => '$sql' in db

async function insertJobs(
  { db, afterCommit }: EnqueueContext,
  tenantId: string | null,
  { name, data: schema }: AnyJob,
  jobs: ({ data: unknown } & EnqueueOptions)[],
) {
  if (jobs.length === 0) return
  const rows = JSON.stringify(
    jobs.map(({ data, startAfter, singletonKey }) => ({ data: schema.parse(data), startAfter, key: singletonKey })),
  )
  if (isTenantTx(db)) await db.$sql`select enqueue_jobs(${name}, ${rows}::jsonb)`
  else await db.$queryRaw`select enqueue_jobs_for(${tenantId}::uuid, ${name}, ${rows}::jsonb)`
  afterCommit(wakeWorker)
}

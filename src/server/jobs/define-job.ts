import 'server-only'
import type { z } from 'zod'
import type { ActorTenant } from '@/server/auth/actor'
import type { PlatformDb, PlatformTx } from '@/server/db/platform-db'
import type { TenantDb, TenantTx } from '@/server/db/tenant-db'
import type { QueueName } from './queues'

type Scope<Db> = {
  db: Db
  now: Date
  /** Runs when the job's transaction has committed. */
  afterCommit: (task: () => Promise<void>) => void
}

/** What a tenant's job works with: `db` is one transaction of that tenant. */
export type JobContext = Scope<TenantTx> & { tenant: ActorTenant }

/** What a job outside a tenant works with: `db` is one transaction of the platform. */
export type PlatformJobContext = Scope<PlatformTx>

/** What a delivery works with: no transaction. `tenant` is the one whose verb queued it. */
export type DeliveryContext = { db: PlatformDb; now: Date; tenant: { id: string; db: TenantDb } | null }

type Definition<Kind extends string, Name extends string, Schema extends z.ZodType, Context> = {
  kind: Kind
  name: Name
  data: Schema
  run(ctx: Context, data: z.output<Schema>): Promise<void>
}

type PlatformQueue = Extract<QueueName, `platform.${string}`>

type GivenUp<Schema extends z.ZodType> = {
  /** What is to be done when it has failed for good: once, in a transaction of the tenant. */
  giveUp?(ctx: JobContext, data: z.output<Schema>): Promise<void>
}

export type TenantJob<Schema extends z.ZodType = z.ZodType> = Definition<'tenant', QueueName, Schema, JobContext> &
  GivenUp<Schema>
export type PlatformJob<Schema extends z.ZodType = z.ZodType> = Definition<
  'platform',
  PlatformQueue,
  Schema,
  PlatformJobContext
>
export type Delivery<Schema extends z.ZodType = z.ZodType> = Definition<
  'delivery',
  QueueName,
  Schema,
  DeliveryContext
> &
  GivenUp<Schema>

type Options<Job extends { kind: string }> = Omit<Job, 'kind'>

/** Work of one tenant, in one transaction of it: however often it is tried, its effect on the database happens once. */
export const defineJob = <Schema extends z.ZodType>(job: Options<TenantJob<Schema>>): TenantJob<Schema> => ({
  kind: 'tenant',
  ...job,
})

/** The same outside of a tenant: what fans out over all of them, what cleans up. */
export const definePlatformJob = <Schema extends z.ZodType>(
  job: Options<PlatformJob<Schema>>,
): PlatformJob<Schema> => ({ kind: 'platform', ...job })

/** What leaves the machine (mail, webhooks): in no transaction, and at least once. */
export const defineDelivery = <Schema extends z.ZodType>(job: Options<Delivery<Schema>>): Delivery<Schema> => ({
  kind: 'delivery',
  ...job,
})

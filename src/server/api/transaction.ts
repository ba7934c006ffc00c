import 'server-only'
import { type PlatformTx, platformDb } from '@/server/db/platform-db'
import { type TenantTx, tenantDb } from '@/server/db/tenant-db'
import type { RequestContext } from './context'
import type { TenantContext } from './tenant-context'

const OPTIONS = { maxWait: 10_000, timeout: 15_000 }

type Result = { ok: boolean; error?: unknown }

/** tRPC hands a failed procedure back as a value; it has to be thrown for the transaction to roll back. */
async function orThrow<R extends Result>(result: Promise<R>): Promise<R> {
  const settled = await result
  if (!settled.ok) throw settled.error
  return settled
}

function deferCommitted(ctx: RequestContext) {
  for (const task of ctx.committed.splice(0)) ctx.defer(task)
}

export async function inTenantTransaction<R extends Result>(
  ctx: RequestContext,
  tenantId: string,
  run: (db: TenantTx) => Promise<R>,
): Promise<R> {
  const result = await tenantDb(tenantId).$transaction((db) => orThrow(run(db)), OPTIONS)
  deferCommitted(ctx)
  return result
}

export async function inPlatformTransaction<R extends Result>(
  ctx: RequestContext,
  run: (db: PlatformTx) => Promise<R>,
): Promise<R> {
  const result = await platformDb.$transaction((db) => orThrow(run(db)), OPTIONS)
  deferCommitted(ctx)
  return result
}

/** For a read that comes upon a change which is due, such as a deadline that has passed: a transaction of its own. */
export async function inOwnTransaction<T>(ctx: TenantContext, run: (ctx: TenantContext) => Promise<T>): Promise<T> {
  const committed: (() => Promise<void>)[] = []
  const afterCommit: TenantContext['afterCommit'] = (task) => committed.push(task)
  const result = await tenantDb(ctx.tenant.id).$transaction((db) => run({ ...ctx, db, afterCommit }), OPTIONS)
  for (const task of committed) await task()
  return result
}

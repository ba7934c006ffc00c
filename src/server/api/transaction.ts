import 'server-only'
import { type PlatformTx, platformDb } from '@/server/db/platform-db'
import { type TenantTx, tenantDb } from '@/server/db/tenant-db'
import type { RequestContext } from './context'
import type { TenantContext } from './tenant-context'

type Result = { ok: boolean; error?: unknown }

/** tRPC hands a failed procedure back as a value; it has to be thrown for the transaction to roll back. */
async function orThrow<R extends Result>(result: Promise<R>): Promise<R> {
  const settled = await result
  if (!settled.ok) throw settled.error
  return settled
}

type AfterCommit = RequestContext['afterCommit']
type Scope<Db> = { db: Db; afterCommit: AfterCommit }

/** What one transaction leaves to be done once it has committed; another one of the same request has its own. */
function collectTasks() {
  const tasks: (() => Promise<void>)[] = []
  const afterCommit: AfterCommit = (task) => tasks.push(task)
  return { tasks, afterCommit }
}

export async function inTenantTransaction<R extends Result>(
  ctx: RequestContext,
  tenantId: string,
  run: (scope: Scope<TenantTx>) => Promise<R>,
): Promise<R> {
  const { tasks, afterCommit } = collectTasks()
  const result = await tenantDb(tenantId).$transaction((db) => orThrow(run({ db, afterCommit })))
  for (const task of tasks) ctx.defer(task)
  return result
}

export async function inPlatformTransaction<R extends Result>(
  ctx: RequestContext,
  run: (scope: Scope<PlatformTx>) => Promise<R>,
): Promise<R> {
  const { tasks, afterCommit } = collectTasks()
  const result = await platformDb.$transaction((db) => orThrow(run({ db, afterCommit })))
  for (const task of tasks) ctx.defer(task)
  return result
}

/** For a read that comes upon a change which is due, such as a deadline that has passed: a transaction of its own. */
export async function inOwnTransaction<T>(ctx: TenantContext, run: (ctx: TenantContext) => Promise<T>): Promise<T> {
  const { tasks, afterCommit } = collectTasks()
  const result = await tenantDb(ctx.tenant.id).$transaction((db) => run({ ...ctx, db, afterCommit }))
  for (const task of tasks) await task()
  return result
}

import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { aggregate, putCauses, these } from '../queries/engine'
import { dropStaleCauses, missingCauses, pairsIn, type ReconcileScope } from '../queries/reconcile'
import { beginChange, finishChange } from './change'
import { holdAssignments } from './lock'

/**
 * Makes assignments what the groups ask for: ends what none does any more and gives, from now on, what is missing.
 * Needs the lock; answers with how many it changed.
 */
export async function reconcile(ctx: TenantContext, scope: ReconcileScope): Promise<number> {
  const dropped = await dropStaleCauses(ctx.db, scope)
  const wanted = missingCauses(scope, { now: ctx.now, zone: ctx.tenant.timeZone })
  const added = await putCauses(ctx.db, { wanted, isDirect: false, assignedById: null, now: ctx.now })
  const ids = [...new Set([...dropped, ...added].map(({ id }) => id))]
  if (ids.length > 0) await aggregate(ctx.db, these(ids), ctx.now)
  return ids.length
}

type Restored = { id: string; title: string }

/**
 * A module that comes back asks for what its groups would have asked for meanwhile, from now on: one change, that is
 * told and can be undone like any other. Needs the lock before anything locks the module.
 */
export async function askAgain(ctx: TenantContext, module: Restored): Promise<void> {
  const scope = { groupId: null, membershipIds: null, moduleIds: [module.id] }
  const missing = missingCauses(scope, { now: ctx.now, zone: ctx.tenant.timeZone })
  await finishChange(ctx, await beginChange(ctx, 'MODULE_RESTORED'), {
    pairs: pairsIn(missing),
    apply: () => putCauses(ctx.db, { wanted: missing, isDirect: false, assignedById: null, now: ctx.now }),
    summary: { module: module.title },
    audit: {
      action: 'MODULE_ASSIGNED',
      entityType: 'Module',
      entityId: module.id,
      entityName: module.title,
    },
    fingerprint: null,
  })
}

/** For members whom changes have passed over, such as reactivated ones: what their groups ask for now. */
export async function reconcileMembers(ctx: TenantContext, membershipIds: readonly string[]): Promise<void> {
  await holdAssignments(ctx)
  await reconcile(ctx, { groupId: null, membershipIds, moduleIds: null })
}

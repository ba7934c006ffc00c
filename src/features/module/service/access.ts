import 'server-only'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { canEditModule, moduleScope, stampAfter } from '../policy'
import { type EditTarget, findModuleState, lockModule, type ModuleState } from '../queries'

function requireEditable(ctx: TenantContext, module: ModuleState | undefined): ModuleState {
  if (!module) throw notFound()
  if (!canEditModule(moduleScope(ctx.member), module)) throw new DomainError('FORBIDDEN', 'notYourModule')
  return module
}

/** The module, to somebody who may write it. */
export const readModule = async (ctx: TenantContext, target: EditTarget) =>
  requireEditable(ctx, await findModuleState(ctx.db, ctx.member.id, target))

/** The module in the hands of one author at a time: nobody else changes or publishes it until the transaction ends. */
export const editModule = async (ctx: TenantContext, target: EditTarget) =>
  requireEditable(ctx, await lockModule(ctx.db, ctx.member.id, target))

/** Marks the working copy as changed: learners don't see it yet. */
export async function touchModule(ctx: TenantContext, module: ModuleState): Promise<Date> {
  const updatedAt = stampAfter(ctx.now, module.updatedAt)
  await ctx.db.module.update({ where: { id: module.id }, data: { updatedAt }, select: { id: true } })
  return updatedAt
}

/** Refuses a change made to something older than what is stored. */
export function requireFresh(stored: { updatedAt: Date }, known: { updatedAt: Date }) {
  if (stored.updatedAt.getTime() !== known.updatedAt.getTime()) throw new DomainError('CONFLICT', 'changedMeanwhile')
}

export function requireRoom(count: number, limit: number) {
  if (count >= limit) throw new DomainError('LIMIT_REACHED', 'tooMany', { limit })
}

import 'server-only'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { extendRecorded, openPairs, waiveRecorded } from '../queries/direct'
import type { ExtendDeadline, LiftWaiver, Waive } from '../schema'
import { deadlineOn, namesOfTargets } from './assign'
import { beginChange, type ChangeOutcome, finishChange } from './change'

/** Gives these assignments a date of their own, which no change of a group moves. */
export async function extendDeadline(ctx: TenantContext, input: ExtendDeadline): Promise<ChangeOutcome> {
  const days = input.days ?? null
  const dueAt = deadlineOn(ctx, input.dueOn)
  const change = await beginChange(ctx, 'DEADLINE_EXTENDED')
  const names = await namesOfTargets(ctx, input.targets)
  if (dueAt === null && days === null) throw new DomainError('BAD_REQUEST', 'dateOrDays')
  return finishChange(ctx, change, {
    pairs: openPairs(input.targets),
    fingerprint: input.fingerprint,
    summary: { ...names.summary, days, dueOn: input.dueOn ?? null },
    audit: {
      action: 'DEADLINE_EXTENDED',
      ...names.audit,
      changes: { ...names.changes, deadline: { to: input.dueOn ?? `+ ${days}` } },
    },
    apply: () => extendRecorded(ctx.db, change.id, { dueAt, days, zone: ctx.tenant.timeZone, now: ctx.now }),
  })
}

/** Nobody has to do these any more, for a reason that stays with them; what is done stays done. */
export async function waive(ctx: TenantContext, { targets, reason, fingerprint }: Waive): Promise<ChangeOutcome> {
  const change = await beginChange(ctx, 'ASSIGNMENT_WAIVED')
  const names = await namesOfTargets(ctx, targets)
  return finishChange(ctx, change, {
    pairs: openPairs(targets),
    fingerprint,
    summary: { ...names.summary, reason },
    audit: { action: 'ASSIGNMENT_WAIVED', ...names.audit, changes: { ...names.changes, reason: { to: reason } } },
    apply: () => waiveRecorded(ctx.db, change.id, { at: ctx.now, reason, byId: ctx.member.id }),
  })
}

/** What was waived is asked for again, by the date that it has. */
export async function liftWaiver(ctx: TenantContext, { targets, fingerprint }: LiftWaiver): Promise<ChangeOutcome> {
  const change = await beginChange(ctx, 'WAIVER_LIFTED')
  const names = await namesOfTargets(ctx, targets)
  return finishChange(ctx, change, {
    pairs: openPairs(targets),
    fingerprint,
    summary: names.summary,
    audit: { action: 'WAIVER_LIFTED', ...names.audit, changes: names.changes },
    apply: () => waiveRecorded(ctx.db, change.id, null),
  })
}

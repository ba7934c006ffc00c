import 'server-only'
import { endOfDay } from '@/lib/calendar'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { crossPairs, directCauses, findAssignable, noteRecorded, targetPairs } from '../queries/direct'
import { dropCauses, putCauses } from '../queries/engine'
import type { AssignDirectly, SuggestPeople, Target, Unassign } from '../schema'
import { groupScope, requireMembers } from './access'
import { beginChange, type ChangeOutcome, finishChange } from './change'
import { namesOf } from './names'

/** The end of the day, which must not have passed. */
export function deadlineOn(ctx: TenantContext, dueOn: string | null | undefined): Date | null {
  if (!dueOn) return null
  const dueAt = endOfDay(dueOn, ctx.tenant.timeZone)
  if (dueAt < ctx.now) throw new DomainError('BAD_REQUEST', 'deadlinePast')
  return dueAt
}

/** Modules that can be assigned: published ones of the tenant; drafts and archived ones are refused. */
export async function requirePublished(ctx: TenantContext, moduleIds: readonly string[]): Promise<void> {
  const ids = [...new Set(moduleIds)]
  const modules = await ctx.db.module.findMany({ where: { id: { in: ids } }, select: { status: true } })
  if (modules.length !== ids.length) throw notFound()
  if (modules.some(({ status }) => status !== 'PUBLISHED')) throw new DomainError('CONFLICT', 'notAssignable')
}

const SUGGESTIONS = 20

/** People whom the member may assign something to. */
export function suggestPeople(ctx: TenantContext, { search }: SuggestPeople) {
  const scope = groupScope(ctx)
  return findAssignable(ctx.db, { search, groupIds: scope === 'all' ? null : scope, limit: SUGGESTIONS })
}

/** Assigns the modules to these people themselves, whatever groups they are in; deactivated ones are left out. */
export async function assignDirectly(ctx: TenantContext, input: AssignDirectly): Promise<ChangeOutcome> {
  const { membershipIds, moduleIds, notes } = input
  const dueAt = deadlineOn(ctx, input.dueOn)
  const change = await beginChange(ctx, 'MODULE_ASSIGNED')
  await requireMembers(ctx, membershipIds)
  await requirePublished(ctx, moduleIds)
  const pairs = crossPairs(membershipIds, moduleIds)
  const terms = {
    now: ctx.now,
    dueAt,
    deadlineDays: input.deadlineDays ?? null,
    zone: ctx.tenant.timeZone,
    isMandatory: input.isMandatory,
  }
  const names = await namesOf(ctx, { membershipIds, moduleIds })
  return finishChange(ctx, change, {
    pairs,
    fingerprint: input.fingerprint,
    summary: names.summary,
    audit: { action: 'MODULE_ASSIGNED', ...names.audit, changes: { ...names.changes, dueAt: { to: dueAt } } },
    apply: async () => {
      const wanted = directCauses(pairs, terms)
      await putCauses(ctx.db, { wanted, isDirect: true, assignedById: ctx.member.id, now: ctx.now })
      if (notes) await noteRecorded(ctx.db, change.id, notes)
    },
  })
}

/** Withdraws what was assigned to these people directly; what a group of theirs asks for stays. */
export async function unassign(ctx: TenantContext, { targets, fingerprint }: Unassign): Promise<ChangeOutcome> {
  const change = await beginChange(ctx, 'MODULE_UNASSIGNED')
  const names = await namesOfTargets(ctx, targets)
  return finishChange(ctx, change, {
    pairs: targetPairs(targets),
    fingerprint,
    summary: names.summary,
    audit: { action: 'MODULE_UNASSIGNED', ...names.audit, changes: names.changes },
    apply: () => dropCauses(ctx.db, change.id, null),
  })
}

/** Whom and what the targets are, after a look at whether the member may change them. */
export async function namesOfTargets(ctx: TenantContext, targets: readonly Target[]) {
  const membershipIds = [...new Set(targets.map(({ membershipId }) => membershipId))]
  const moduleIds = [...new Set(targets.map(({ moduleId }) => moduleId))]
  await requireMembers(ctx, membershipIds)
  return namesOf(ctx, { membershipIds, moduleIds })
}

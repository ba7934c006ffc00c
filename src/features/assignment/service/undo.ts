import 'server-only'
import { z } from 'zod'
import { writeAudit } from '@/features/audit/service'
import type { BulkChangeKind } from '@/generated/prisma/enums'
import { DomainError, notFound } from '@/lib/errors'
import { escapeLike } from '@/lib/like'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { settleJob } from '../jobs'
import { canUndo, SHOWN_ROWS } from '../policy'
import { aggregate, these } from '../queries/engine'
import { restoreMembers, restoreRules } from '../queries/group-rows'
import { findKept, findTouched, type KeptRow, mergeCauses, restoreExactly } from '../queries/undo'
import type { ChangeRef } from '../schema'
import { groupScope, requireGroup } from './access'
import { holdAssignments } from './lock'
import { reconcile } from './reconcile'

/** What came of it: how many assignments are as before, and which stay because somebody changed them since. */
export type UndoOutcome = { restored: number; kept: number; shown: KeptRow[] }

type Change = {
  id: string
  kind: BulkChangeKind
  groupId: string | null
  actorId: string
  createdAt: Date
  undoneAt: Date | null
  summary: unknown
}

async function findUndoable(ctx: TenantContext, changeId: string): Promise<Change> {
  const change = await ctx.db.bulkChange.findFirst({
    where: { id: changeId },
    select: { id: true, kind: true, groupId: true, actorId: true, createdAt: true, undoneAt: true, summary: true },
  })
  if (!change) throw notFound()
  if (change.groupId) requireGroup(ctx, change.groupId)
  else if (groupScope(ctx) !== 'all' && change.actorId !== ctx.member.id) throw notFound()
  if (change.undoneAt) throw new DomainError('CONFLICT', 'alreadyUndone')
  if (!canUndo(change, ctx.now)) throw new DomainError('CONFLICT', 'undoTooLate')
  return change
}

const summarised = z
  .object({
    group: z.string(),
    module: z.string(),
    modules: z.number(),
    person: z.string(),
    people: z.number(),
  })
  .partial()
  .catch({})

const oneOfMany = (name: string | undefined, count = 1) =>
  name ? { to: count > 1 ? `${name} + ${count - 1}` : name } : undefined

/** The group, modules and people of a change, as the audit log names them. */
function concernsOf(summary: unknown) {
  const { group, module, modules, person, people } = summarised.parse(summary)
  const named = { group: oneOfMany(group), module: oneOfMany(module, modules), people: oneOfMany(person, people) }
  return Object.fromEntries(Object.entries(named).flatMap(([field, to]) => (to ? [[field, to]] : [])))
}

/** The group's name may have been given to another meanwhile. */
async function reviveGroup(ctx: TenantContext, groupId: string): Promise<void> {
  const group = await ctx.db.group.findFirstOrThrow({ where: { id: groupId }, select: { name: true } })
  const taken = await ctx.db.group.findFirst({
    where: { name: { equals: escapeLike(group.name), mode: 'insensitive' }, archivedAt: null, id: { not: groupId } },
    select: { id: true },
  })
  if (taken) throw new DomainError('CONFLICT', 'groupNameTaken', { name: group.name })
  await ctx.db.group.update({ where: { id: groupId }, data: { archivedAt: null }, select: { id: true } })
}

/** Whom and what of the group the change was about: there its rules are applied anew. */
async function reconcileGroup(ctx: TenantContext, { id, groupId }: Change): Promise<void> {
  if (!groupId) return
  const items = await ctx.db.bulkChangeItem.findMany({
    where: { changeId: id, entity: { in: ['user_group', 'module_group'] } },
    select: { membershipId: true, moduleId: true },
  })
  const membershipIds = items.flatMap(({ membershipId }) => membershipId ?? [])
  const moduleIds = items.flatMap(({ moduleId }) => moduleId ?? [])
  await reconcile(ctx, {
    groupId,
    membershipIds: membershipIds.length > 0 ? membershipIds : null,
    moduleIds: moduleIds.length > 0 ? moduleIds : null,
  })
}

/** Assignments as they were: exactly where nothing came after, else cause by cause, keeping what is newer. */
async function restoreAssignments(ctx: TenantContext, changeId: string): Promise<UndoOutcome> {
  const touched = await findTouched(ctx.db, changeId)
  const asLeft = touched.filter(({ isAsLeft }) => isAsLeft).map(({ id }) => id)
  const newer = touched.filter(({ isAsLeft }) => !isAsLeft).map(({ id }) => id)
  await restoreExactly(ctx.db, asLeft)
  const merged = [...new Set((await mergeCauses(ctx.db, newer)).map(({ id }) => id))]
  await aggregate(ctx.db, these(merged), ctx.now)
  const kept = await findKept(ctx.db, newer, merged)
  return { restored: touched.length - kept.length, kept: kept.length, shown: kept.slice(0, SHOWN_ROWS) }
}

/**
 * Takes a change back within 30 days: whatever has been decided since stays and is reported, and who has not been
 * told yet is not.
 */
export async function undoChange(ctx: TenantContext, { changeId }: ChangeRef): Promise<UndoOutcome> {
  await holdAssignments(ctx)
  const change = await findUndoable(ctx, changeId)
  if (change.kind === 'GROUP_ARCHIVED' && change.groupId) await reviveGroup(ctx, change.groupId)
  await restoreMembers(ctx.db, changeId)
  await restoreRules(ctx.db, changeId)
  const outcome = await restoreAssignments(ctx, changeId)
  await reconcileGroup(ctx, change)
  await enqueueJob(ctx, settleJob, { changeId })
  await ctx.db.bulkChange.update({
    where: { id: changeId },
    data: { undoneAt: ctx.now, undoneById: ctx.member.id },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: 'CHANGE_UNDONE',
    entityType: 'BulkChange',
    entityId: changeId,
    entityName: change.kind,
    changes: { ...concernsOf(change.summary), restored: { to: outcome.restored }, kept: { to: outcome.kept } },
  })
  return outcome
}

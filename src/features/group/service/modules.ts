import 'server-only'
import { requirePublished } from '@/features/assignment/service/assign'
import { beginChange, type ChangeOutcome, finishChange } from '@/features/assignment/service/change'
import { changeRules, endGroupCauses, putGroupCauses } from '@/features/assignment/service/group-rows'
import { namesOf } from '@/features/assignment/service/names'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { askedPairs, causesOfModules, NO_PAIRS, pairsOf } from '../queries'
import type { AddModules, ChangeModule, RemoveModules } from '../schema'
import { auditOf, findGroup } from './find-group'

const rulesOf = (ctx: TenantContext, groupId: string, moduleIds: readonly string[]) =>
  ctx.db.moduleGroup.findMany({
    where: { groupId, moduleId: { in: [...moduleIds] } },
    select: { moduleId: true, deadlineDays: true, isMandatory: true },
  })

/** Assigns the modules to the group: to everybody in it, or to those who join from now on. */
export async function addModules(ctx: TenantContext, input: AddModules): Promise<ChangeOutcome> {
  await findGroup(ctx, input.groupId)
  const change = await beginChange(ctx, 'GROUP_MODULE_ADDED', input.groupId)
  const group = await findGroup(ctx, input.groupId)
  await requirePublished(ctx, input.moduleIds)
  const known = new Set((await rulesOf(ctx, group.id, input.moduleIds)).map(({ moduleId }) => moduleId))
  const moduleIds = [...new Set(input.moduleIds)].filter((id) => !known.has(id))
  if (moduleIds.length === 0) throw new DomainError('CONFLICT', 'moduleInGroup')
  const { deadlineDays, isMandatory, isForExisting } = input
  const rule = { deadlineDays, isMandatory, assignedById: ctx.member.id, assignedAt: ctx.now }
  await changeRules(ctx, change, moduleIds, () =>
    ctx.db.moduleGroup.createMany({
      data: moduleIds.map((moduleId) => ({
        ...rule,
        groupId: group.id,
        moduleId,
        appliesFrom: isForExisting ? null : ctx.now,
      })),
    }),
  )
  const wanted = causesOfModules(group.id, moduleIds, { now: ctx.now, zone: ctx.tenant.timeZone })
  const { summary, audit } = await namesOf(ctx, { membershipIds: [], moduleIds })
  return finishChange(ctx, change, {
    pairs: isForExisting ? pairsOf(wanted) : NO_PAIRS,
    fingerprint: input.fingerprint,
    summary: { group: group.name, module: summary.module, modules: summary.modules, days: deadlineDays },
    audit: {
      action: 'GROUP_MODULE_ADDED',
      ...auditOf(group),
      changes: {
        modules: { to: audit.entityName },
        deadlineDays: { to: deadlineDays },
        isMandatory: { to: isMandatory },
      },
    },
    apply: async () => (isForExisting ? putGroupCauses(ctx, wanted) : null),
  })
}

/** Another deadline, or mandatory or not: for everybody in the group, or for those who join from now on. */
export async function changeModule(ctx: TenantContext, input: ChangeModule): Promise<ChangeOutcome> {
  const { moduleId, deadlineDays, isMandatory, isForExisting } = input
  await findGroup(ctx, input.groupId)
  const change = await beginChange(ctx, 'GROUP_MODULE_CHANGED', input.groupId)
  const group = await findGroup(ctx, input.groupId)
  const [before] = await rulesOf(ctx, group.id, [moduleId])
  if (!before) throw notFound()
  const key = { tenantId: ctx.tenant.id, groupId: group.id, moduleId }
  await changeRules(ctx, change, [moduleId], () =>
    ctx.db.moduleGroup.update({
      where: { tenantId_groupId_moduleId: key },
      data: { deadlineDays, isMandatory, ...(isForExisting ? { appliesFrom: null } : {}) },
      select: { moduleId: true },
    }),
  )
  const wanted = causesOfModules(group.id, [moduleId], { now: ctx.now, zone: ctx.tenant.timeZone })
  const { summary, audit } = await namesOf(ctx, { membershipIds: [], moduleIds: [moduleId] })
  return finishChange(ctx, change, {
    pairs: isForExisting ? pairsOf(wanted) : NO_PAIRS,
    fingerprint: input.fingerprint,
    summary: { group: group.name, module: summary.module, days: deadlineDays },
    audit: {
      action: 'GROUP_MODULE_CHANGED',
      ...auditOf(group),
      changes: {
        module: { to: audit.entityName },
        deadlineDays: { from: before.deadlineDays, to: deadlineDays },
        isMandatory: { from: before.isMandatory, to: isMandatory },
      },
    },
    apply: async () => (isForExisting ? putGroupCauses(ctx, wanted) : null),
  })
}

/** Takes the modules from the group: what only it asked for ends, progress stays. */
export async function removeModules(ctx: TenantContext, input: RemoveModules): Promise<ChangeOutcome> {
  await findGroup(ctx, input.groupId)
  const change = await beginChange(ctx, 'GROUP_MODULE_REMOVED', input.groupId)
  const group = await findGroup(ctx, input.groupId)
  const rules = await rulesOf(ctx, group.id, input.moduleIds)
  if (rules.length === 0) throw notFound()
  const moduleIds = rules.map(({ moduleId }) => moduleId)
  await changeRules(ctx, change, moduleIds, () =>
    ctx.db.moduleGroup.deleteMany({ where: { groupId: group.id, moduleId: { in: moduleIds } } }),
  )
  const { summary, audit } = await namesOf(ctx, { membershipIds: [], moduleIds })
  return finishChange(ctx, change, {
    pairs: askedPairs(group.id, { moduleIds }),
    fingerprint: input.fingerprint,
    summary: { group: group.name, module: summary.module, modules: summary.modules },
    audit: { action: 'GROUP_MODULE_REMOVED', ...auditOf(group), changes: { modules: { from: audit.entityName } } },
    apply: () => endGroupCauses(ctx, change),
  })
}

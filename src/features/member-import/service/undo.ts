import 'server-only'
import { undoChange } from '@/features/assignment/service/undo'
import { type AuditEntry, writeAudit, writeAudits } from '@/features/audit/service'
import { canAssignRole } from '@/features/membership/policy'
import { holdMembers } from '@/features/membership/service/invite'
import type { TenantContext } from '@/server/api/tenant-context'
import type { JobContext } from '@/server/jobs/define-job'
import { findImported, type KnownMember, updateMembers } from '../queries'
import { importResult } from '../schema'
import { actAs } from './act-as'
import { type AppliedRow, listApplied } from './applied-rows'
import type { ImportJob } from './apply'
import { putAwayGroups } from './apply-links'
import { type FoundImport, findImport } from './find-import'

async function undoGroups(ctx: TenantContext, { result }: FoundImport): Promise<void> {
  const open = await ctx.db.bulkChange.findMany({
    where: { id: { in: result.changeIds }, undoneAt: null },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
  })
  for (const { id } of open) await undoChange(ctx, { changeId: id })
}

type Pair = AppliedRow & { member: KnownMember }

/** Takes back invitations that nobody has accepted. */
async function withdraw(ctx: TenantContext, pairs: readonly Pair[]): Promise<number> {
  const open = pairs.filter(
    ({ before, member }) => before.isCreated && member.joinedAt === null && member.deactivatedAt === null,
  )
  const ids = open.map(({ member }) => member.id)
  await ctx.db.membership.updateMany({
    where: { id: { in: ids }, joinedAt: null },
    data: { deactivatedAt: ctx.now },
  })
  await ctx.db.emailToken.updateMany({
    where: { membershipId: { in: ids }, usedAt: null },
    data: { usedAt: ctx.now },
  })
  await writeAudits(
    ctx,
    open.map(({ member }) => ({ action: 'USER_INVITATION_REVOKED', ...entityOf(member) })),
  )
  return open.length
}

const entityOf = ({ id, name }: KnownMember) => ({ entityType: 'Membership', entityId: id, entityName: name })

const isField = (member: KnownMember, field: string): field is keyof KnownMember => field in member

/** The fields that nobody has changed since, as they were; a role only within what the undoer holds. */
function restorable(ctx: TenantContext, { before, member }: Pair): Record<string, string | null> {
  const entries = Object.entries(before.fields).flatMap(([field, [from, to]]) => {
    if (!isField(member, field) || member[field] !== to) return []
    const isRole = field === 'role'
    const mayRestore = !isRole || (canAssignRole(ctx.member, member.role) && member.role !== 'OWNER')
    return mayRestore ? [[field, from] as const] : []
  })
  return Object.fromEntries(entries)
}

async function restore(ctx: TenantContext, pairs: readonly Pair[]) {
  const changed = pairs.filter(({ before }) => !before.isCreated && Object.keys(before.fields).length > 0)
  const plans = changed.map((pair) => ({ ...pair, fields: restorable(ctx, pair) }))
  const restored = plans.filter(({ fields }) => Object.keys(fields).length > 0)
  await updateMembers(
    ctx.db,
    restored.map(({ member, fields }) => ({ id: member.id, fields })),
    ctx.now,
  )
  await writeAudits(
    ctx,
    restored.map(({ member, before, fields }): AuditEntry => {
      const { managerId, ...others } = fields
      const changes: AuditEntry['changes'] = Object.fromEntries(
        Object.entries(others).map(([field, to]) => [field, { from: before.fields[field]?.[1] ?? null, to }]),
      )
      if (managerId !== undefined) changes.manager = {}
      return { action: 'USER_UPDATED', ...entityOf(member), changes }
    }),
  )
  const kept = plans.filter(({ before, fields }) => Object.keys(fields).length < Object.keys(before.fields).length)
  return { restored: restored.length, kept: kept.length }
}

/**
 * Takes an import back: invitations that nobody accepted, fields that nobody changed since, and who was added to
 * groups. Who has joined stays, and so does what somebody decided later.
 */
export async function undoRows(job: JobContext, { importId, actorId }: ImportJob): Promise<void> {
  await holdMembers(job)
  const found = await findImport(job, importId)
  if (found.status !== 'UNDONE' || found.finishedAt) return
  const ctx = await actAs(job, actorId)
  await undoGroups(ctx, found)
  await putAwayGroups(ctx, found)
  const members = new Map((await findImported(ctx.db, importId)).map((member) => [member.id, member]))
  const pairs = (await listApplied(ctx, found)).flatMap((row) => {
    const member = members.get(row.membershipId)
    return member ? [{ ...row, member }] : []
  })
  const withdrawn = await withdraw(ctx, pairs)
  const joined = pairs.filter(({ before, member }) => before.isCreated && member.joinedAt !== null).length
  const { restored, kept } = await restore(ctx, pairs)
  const undone = { withdrawn, restored, kept: kept + joined }
  await ctx.db.memberImport.update({
    where: { id: importId },
    data: { failure: null, finishedAt: ctx.now, result: importResult.parse({ ...found.result, undone }) },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: 'IMPORT_UNDONE',
    entityType: 'MemberImport',
    entityId: importId,
    entityName: found.fileName,
    changes: { withdrawn: { to: withdrawn }, restored: { to: restored }, kept: { to: undone.kept } },
  })
}

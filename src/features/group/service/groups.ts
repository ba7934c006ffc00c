import 'server-only'
import { requireAllGroups } from '@/features/assignment/service/access'
import { beginChange, type ChangeOutcome, finishChange } from '@/features/assignment/service/change'
import { endGroupCauses } from '@/features/assignment/service/group-rows'
import { changesBetween, writeAudit } from '@/features/audit/service'
import { DomainError } from '@/lib/errors'
import { escapeLike } from '@/lib/like'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { askedPairs } from '../queries'
import type { ArchiveGroup, CreateGroup, UpdateGroup } from '../schema'
import { auditOf, findGroup } from './find-group'

async function requireFreeName(ctx: TenantContext, name: string, groupId?: string): Promise<void> {
  const taken = await ctx.db.group.findFirst({
    where: {
      name: { equals: escapeLike(name), mode: 'insensitive' },
      archivedAt: null,
      ...(groupId ? { id: { not: groupId } } : {}),
    },
    select: { id: true },
  })
  if (taken) throw new DomainError('CONFLICT', 'groupNameTaken', { name })
}

/** A new group, empty; its name is one that no other group in use has. */
export async function createGroup(ctx: TenantContext, input: CreateGroup): Promise<{ id: string }> {
  requireAllGroups(ctx)
  await requireFreeName(ctx, input.name)
  const group = await ctx.db.group.create({
    data: { ...input, id: newId(), createdAt: ctx.now },
    select: { id: true, name: true },
  })
  await writeAudit(ctx, { action: 'GROUP_CREATED', ...auditOf(group) })
  return { id: group.id }
}

/** Another name, colour or description. */
export async function updateGroup(ctx: TenantContext, { groupId, ...input }: UpdateGroup): Promise<void> {
  const group = await findGroup(ctx, groupId)
  await requireFreeName(ctx, input.name, groupId)
  const changes = changesBetween(group, input)
  if (Object.keys(changes).length === 0) return
  await ctx.db.group.update({ where: { id: groupId }, data: input, select: { id: true } })
  await writeAudit(ctx, { action: 'GROUP_UPDATED', ...auditOf({ id: groupId, name: input.name }), changes })
}

/** Ends what the group asks for and puts it away with its people and modules, so that an undo brings all back. */
export async function archiveGroup(ctx: TenantContext, { groupId, fingerprint }: ArchiveGroup): Promise<ChangeOutcome> {
  requireAllGroups(ctx)
  await findGroup(ctx, groupId)
  const change = await beginChange(ctx, 'GROUP_ARCHIVED', groupId)
  const group = await findGroup(ctx, groupId)
  const item = { id: newId(), changeId: change.id, entity: 'member_group', groupId }
  const before = { archivedAt: null }
  await ctx.db.bulkChangeItem.create({
    data: { ...item, before, after: { archivedAt: ctx.now } },
    select: { id: true },
  })
  return finishChange(ctx, change, {
    pairs: askedPairs(groupId, {}),
    fingerprint,
    summary: { group: group.name },
    audit: { action: 'GROUP_DELETED', ...auditOf(group) },
    apply: async () => {
      await endGroupCauses(ctx, change)
      await ctx.db.group.update({ where: { id: groupId }, data: { archivedAt: ctx.now }, select: { id: true } })
    },
  })
}

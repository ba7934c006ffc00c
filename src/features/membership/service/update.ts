import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { lockMembers } from '../queries'
import type { UpdateMember } from '../schema'
import { findManageable } from './manage'

const PROFILE = {
  name: true,
  jobTitle: true,
  staffId: true,
  department: true,
  cohort: true,
  managerId: true,
  manager: { select: { name: true } },
} as const

async function requireFreeStaffId(ctx: TenantContext, membershipId: string, staffId: string | null | undefined) {
  if (!staffId) return
  const holder = await ctx.db.membership.findFirst({
    where: { staffId, id: { not: membershipId } },
    select: { name: true },
  })
  if (holder) throw new DomainError('CONFLICT', 'staffIdTaken', { name: holder.name })
}

/** Null when nobody is asked for; nobody manages themselves, directly or through others. */
async function findManager(ctx: TenantContext, membershipId: string, managerId: string | null) {
  if (managerId === null) return null
  const chain = new Set([membershipId])
  const manager = await ctx.db.membership.findFirst({
    where: { id: managerId },
    select: { name: true, managerId: true },
  })
  if (!manager) throw notFound()
  for (let id: string | null = managerId; id !== null; ) {
    if (chain.has(id)) throw new DomainError('BAD_REQUEST', 'managerCycle', { name: manager.name })
    chain.add(id)
    const above: { managerId: string | null } | null = await ctx.db.membership.findFirst({
      where: { id },
      select: { managerId: true },
    })
    id = above?.managerId ?? null
  }
  return manager.name
}

const emptyToNull = (fields: Record<string, string | null | undefined>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value || null]])),
  )

/** What the company says of a person; only somebody who holds at least their role may change it. */
export async function updateMember(ctx: TenantContext, { membershipId, ...input }: UpdateMember): Promise<void> {
  await lockMembers(ctx.db, ctx.tenant.id)
  const { name } = await findManageable(ctx, membershipId)
  const before = await ctx.db.membership.findUniqueOrThrow({ where: { id: membershipId }, select: PROFILE })
  await requireFreeStaffId(ctx, membershipId, input.staffId)
  const manager = input.managerId === undefined ? undefined : await findManager(ctx, membershipId, input.managerId)
  const { managerId: _, ...fields } = input
  const data = { ...emptyToNull(fields), ...(input.managerId === undefined ? {} : { managerId: input.managerId }) }
  const changes = {
    ...changesBetween(before, emptyToNull(fields)),
    ...(manager === undefined || before.managerId === input.managerId
      ? {}
      : { manager: { from: before.manager?.name ?? null, to: manager } }),
  }
  if (Object.keys(changes).length === 0) return
  await ctx.db.membership.update({ where: { id: membershipId }, data, select: { id: true } })
  await writeAudit(ctx, {
    action: 'USER_UPDATED',
    entityType: 'Membership',
    entityId: membershipId,
    entityName: input.name ?? name,
    changes,
  })
}

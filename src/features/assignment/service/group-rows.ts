import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import { dropCauses, putCauses } from '../queries/engine'
import { deleteMembers, insertMembers, recordRules } from '../queries/group-rows'

type GroupChange = { id: string; groupId: string | null }

const groupOf = ({ groupId }: GroupChange): string => {
  if (!groupId) throw new Error('The change is not one of a group')
  return groupId
}

/** Puts the active ones of these people into the group of the change; answers with who is new to it. */
export async function joinGroup(ctx: TenantContext, change: GroupChange, membershipIds: readonly string[]) {
  const members = { changeId: change.id, groupId: groupOf(change), membershipIds }
  const rows = await insertMembers(ctx.db, { ...members, addedById: ctx.member.id, now: ctx.now })
  return rows.map(({ membershipId }) => membershipId)
}

/** Takes these people out of the group of the change; answers with who was in it. */
export async function leaveGroup(ctx: TenantContext, change: GroupChange, membershipIds: readonly string[]) {
  const rows = await deleteMembers(ctx.db, { changeId: change.id, groupId: groupOf(change), membershipIds })
  return rows.map(({ membershipId }) => membershipId)
}

/** Runs `write` on the rules of these modules in the group of the change, and keeps them as they were and are. */
export async function changeRules(
  ctx: TenantContext,
  change: GroupChange,
  moduleIds: readonly string[],
  write: () => Promise<unknown>,
): Promise<void> {
  const rules = { changeId: change.id, groupId: groupOf(change), moduleIds }
  await recordRules(ctx.db, rules, 'before')
  await write()
  await recordRules(ctx.db, rules, 'after')
}

/** `wanted` selects (membership_id, module_id, group_id, assigned_at, due_at, is_mandatory). */
export const putGroupCauses = (ctx: TenantContext, wanted: Prisma.Sql) =>
  putCauses(ctx.db, { wanted, isDirect: false, assignedById: ctx.member.id, now: ctx.now })

/** Ends what the group of the change asks of the assignments in it. */
export const endGroupCauses = (ctx: TenantContext, change: GroupChange) =>
  dropCauses(ctx.db, change.id, groupOf(change))

import 'server-only'
import { groupScope } from '@/features/assignment/service/access'
import { writeAudits } from '@/features/audit/service'
import { createGroup } from '@/features/group/service/groups'
import { addMembers } from '@/features/group/service/members'
import { escapeLike } from '@/lib/like'
import type { TenantContext } from '@/server/api/tenant-context'
import { findImported, findKnown, updateBefore, updateMembers } from '../queries'
import { type AppliedRow, listApplied } from './applied-rows'
import type { FoundImport } from './find-import'
import { findManager } from './judge'

/** People that a group takes at once. */
const SLICE = 10_000
/** Groups of one transaction, and people after whom it takes no other: the file is read once for all of them. */
const GROUPS_AT_ONCE = 25
const PEOPLE_AT_ONCE = 5000

async function findManagers(ctx: TenantContext, rows: readonly AppliedRow[]) {
  const keys = [...new Set(rows.flatMap(({ wanted }) => wanted.manager ?? []))]
  const lower = keys.map((key) => key.toLowerCase())
  const known = await findKnown(ctx.db, lower, keys)
  return {
    byEmail: new Map(known.map((member) => [member.email, member])),
    byStaffId: new Map(known.flatMap((member) => (member.staffId ? [[member.staffId.toLowerCase(), member]] : []))),
  }
}

/** Managers who came with the same file: everybody is here by now. Needs lockMembers. */
export async function applyManagers(ctx: TenantContext, found: FoundImport): Promise<void> {
  if (!found.mapping.includes('manager')) return
  const rows = (await listApplied(ctx, found)).filter(({ wanted }) => wanted.manager)
  if (rows.length === 0) return
  const managers = await findManagers(ctx, rows)
  const members = new Map((await findImported(ctx.db, found.id)).map((member) => [member.id, member]))
  const changed = rows.flatMap(({ membershipId, before, wanted }) => {
    const member = members.get(membershipId)
    const manager = wanted.manager ? findManager(managers, wanted.manager) : null
    if (!member || !manager || manager.id === member.id || manager.id === member.managerId) return []
    const fields = { ...before.fields, managerId: [member.managerId, manager.id] as const }
    const { id, name } = member
    return [
      { id, name, manager: manager.name, managerId: manager.id, line: wanted.line, before: { ...before, fields } },
    ]
  })
  await updateMembers(
    ctx.db,
    changed.map(({ id, managerId }) => ({ id, fields: { managerId } })),
    ctx.now,
  )
  await updateBefore(ctx.db, found.id, changed)
  await writeAudits(
    ctx,
    changed.map(({ id, name, manager }) => ({
      action: 'USER_UPDATED',
      entityType: 'Membership',
      entityId: id,
      entityName: name,
      changes: { manager: { to: manager } },
    })),
  )
}

/** The groups that the imported lines name, each once. */
export async function namedGroups(ctx: TenantContext, found: FoundImport): Promise<string[]> {
  if (!found.mapping.includes('groups')) return []
  const names = (await listApplied(ctx, found)).flatMap(({ wanted }) => wanted.groups)
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
}

const NEW_GROUP = { description: '', color: 'blue' } as const

async function findOrCreate(ctx: TenantContext, name: string, isCreating: boolean) {
  const scope = groupScope(ctx)
  const group = await ctx.db.group.findFirst({
    where: { name: { equals: escapeLike(name), mode: 'insensitive' }, archivedAt: null },
    select: { id: true },
  })
  if (group) return scope === 'all' || scope.includes(group.id) ? { id: group.id, isNew: false } : null
  if (!isCreating || scope !== 'all') return null
  return { ...(await createGroup(ctx, { name, ...NEW_GROUP })), isNew: true }
}

type Joined = { changeIds: string[]; createdGroupIds: string[] }

/** Adds these people to one group, as one change; answers with what takes it back. */
async function joinNamed(
  ctx: TenantContext,
  found: FoundImport,
  name: string,
  ids: readonly string[],
): Promise<Joined> {
  const group = await findOrCreate(ctx, name, found.options.isCreatingGroups)
  if (!group) return { changeIds: [], createdGroupIds: [] }
  const changeIds: string[] = []
  for (let start = 0; start < ids.length; start += SLICE) {
    const membershipIds = ids.slice(start, start + SLICE)
    const { changeId, items } = await addMembers(ctx, { groupId: group.id, membershipIds })
    if (items > 0) changeIds.push(changeId)
  }
  return { changeIds, createdGroupIds: group.isNew ? [group.id] : [] }
}

const isNamed = ({ wanted }: AppliedRow, name: string) =>
  wanted.groups.some((other) => other.toLowerCase() === name.toLowerCase())

/** Adds the people of the imported lines to the first of the groups that are left; the others are for later parts. */
export async function applyGroups(ctx: TenantContext, found: FoundImport): Promise<Joined & { groups: string[] }> {
  const { groups, changeIds, createdGroupIds } = found.result
  const rows = await listApplied(ctx, found)
  const all: Joined = { changeIds: [...changeIds], createdGroupIds: [...createdGroupIds] }
  let [done, people] = [0, 0]
  for (const name of groups.slice(0, GROUPS_AT_ONCE)) {
    if (people >= PEOPLE_AT_ONCE) break
    const ids = rows.filter((row) => isNamed(row, name)).map(({ membershipId }) => membershipId)
    const joined = await joinNamed(ctx, found, name, ids)
    all.changeIds.push(...joined.changeIds)
    all.createdGroupIds.push(...joined.createdGroupIds)
    done += 1
    people += ids.length
  }
  return { ...all, groups: groups.slice(done) }
}

/** Puts away the groups that an import made, as far as they are still empty and as it made them. */
export async function putAwayGroups(ctx: TenantContext, { result }: FoundImport): Promise<void> {
  if (groupScope(ctx) !== 'all') return
  const empty = await ctx.db.group.findMany({
    where: {
      id: { in: result.createdGroupIds },
      archivedAt: null,
      ...NEW_GROUP,
      members: { none: {} },
      modules: { none: {} },
    },
    select: { id: true, name: true },
  })
  await ctx.db.group.updateMany({ where: { id: { in: empty.map(({ id }) => id) } }, data: { archivedAt: ctx.now } })
  await writeAudits(
    ctx,
    empty.map(({ id, name }) => ({
      action: 'GROUP_DELETED',
      entityType: 'Group',
      entityId: id,
      entityName: name,
    })),
  )
}

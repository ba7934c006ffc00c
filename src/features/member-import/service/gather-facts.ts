import 'server-only'
import { groupScope } from '@/features/assignment/service/access'
import { countSeats } from '@/features/membership/service/invite'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { findGroupsOf, findKnown } from '../queries'
import type { ImportOptions } from '../schema'
import type { Facts } from './judge'
import type { WantedRow } from './read-row'

const firstLines = (entries: (readonly [string, number])[]) => new Map(entries.toReversed())

const linesOf = (rows: readonly WantedRow[]) => ({
  emails: firstLines(rows.filter(({ email }) => email).map(({ email, line }) => [email, line])),
  staffIds: firstLines(
    rows.flatMap(({ fields, line }) => (fields.staffId ? [[fields.staffId.toLowerCase(), line] as const] : [])),
  ),
})

async function listGroups(ctx: TenantContext): Promise<Facts['groups']> {
  const scope = groupScope(ctx)
  const groups = await ctx.db.group.findMany({ where: { archivedAt: null }, select: { id: true, name: true } })
  return new Map(
    groups.map(({ id, name }) => [name.toLowerCase(), { id, isOpen: scope === 'all' || scope.includes(id) }]),
  )
}

type Question = { rows: readonly WantedRow[]; options: ImportOptions; isWholeFile: boolean }

/** Everything that decides over these lines, in a number of statements that doesn't depend on how many they are. */
export async function gatherFacts(ctx: TenantContext, { rows, options, isWholeFile }: Question) {
  const managers = rows.flatMap(({ manager }) => manager ?? [])
  const emails = [...rows.map(({ email }) => email), ...managers.map((manager) => manager.toLowerCase())]
  const keys = [...new Set(emails.filter(Boolean))]
  const staffIds = new Set([...rows.flatMap(({ fields }) => fields.staffId ?? []), ...managers])
  const known = await findKnown(ctx.db, keys, [...staffIds])
  const groups = rows.some((row) => row.groups.length > 0) ? await listGroups(ctx) : new Map()
  const inGroups =
    groups.size > 0
      ? await findGroupsOf(
          ctx.db,
          known.map(({ id }) => id),
        )
      : []
  const { limit, active } = await countSeats(ctx)
  const facts: Facts = {
    holder: ctx.member,
    options,
    byEmail: new Map(known.map((member) => [member.email, member])),
    byStaffId: new Map(known.flatMap((member) => (member.staffId ? [[member.staffId.toLowerCase(), member]] : []))),
    groups,
    canCreateGroups: hasCapability(ctx.member, 'MANAGE_GROUPS') && groupScope(ctx) === 'all',
    inGroups: new Set(inGroups.map(({ membershipId, groupId }) => `${membershipId}:${groupId}`)),
    inFile: isWholeFile ? linesOf(rows) : null,
    seats: Math.max(0, limit - active),
  }
  return { facts, limit, active }
}

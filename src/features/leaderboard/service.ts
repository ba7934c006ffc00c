import 'server-only'
import { groupScope } from '@/features/assignment/service/access'
import { findOptions } from '@/features/tenant/service/settings'
import { DomainError, notFound } from '@/lib/errors'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { NEIGHBOURS, pointsToPlace, sinceOf, withPlaces } from './policy'
import { type Board, findGroupRows, findOwn, findPlaces, findRows, type Standing } from './queries'
import type { FindStanding, ListBoard, SetVisibility } from './schema'

async function requireOn(ctx: TenantContext): Promise<void> {
  const { showsLeaderboard } = await findOptions(ctx)
  if (!showsLeaderboard) throw new DomainError('FORBIDDEN', 'leaderboardOff')
}

/** The groups whose boards the member sees: those they are in, and those they manage. */
const seenGroups = (ctx: TenantContext) => {
  const scope = groupScope(ctx)
  const isIn = { members: { some: { membershipId: ctx.member.id } } }
  return { archivedAt: null, ...(scope === 'all' ? {} : { OR: [isIn, { id: { in: [...scope] } }] }) }
}

async function openBoard(ctx: TenantContext, { period, groupId }: FindStanding): Promise<Board> {
  await requireOn(ctx)
  if (
    groupId &&
    !(await ctx.db.group.findFirst({ where: { ...seenGroups(ctx), id: groupId }, select: { id: true } }))
  ) {
    throw notFound()
  }
  return { period, since: sinceOf(period, ctx.now, ctx.tenant.timeZone), membershipId: ctx.member.id }
}

async function place({ db }: TenantContext, board: Board, rows: Standing[]) {
  const places = rows.length > 0 ? await findPlaces(db, board, pointsToPlace(rows)) : []
  return withPlaces(rows, new Map(places.map((each) => [each.points, each.place])))
}

/** A board from the top on, by points earned in the period: names of those who want to be named. */
export async function listBoard(ctx: TenantContext, { cursor, limit, ...asked }: ListBoard) {
  const board = await openBoard(ctx, asked)
  const { groupId } = asked
  const rows = groupId
    ? await findGroupRows(ctx.db, board, { groupId, cursor, limit: limit + 1 })
    : await place(
        ctx,
        board,
        await findRows(ctx.db, board, { cursor: cursor ?? null, side: 'below', limit: limit + 1 }),
      )
  return toPage(rows, limit)
}

/** The member's own place and who is next to it; the place they would have while they are hidden. */
export async function findStanding(ctx: TenantContext, asked: FindStanding) {
  const board = await openBoard(ctx, asked)
  const { leaderboardVisibility: visibility } = await ctx.db.membership.findUniqueOrThrow({
    where: { id: ctx.member.id },
    select: { leaderboardVisibility: true },
  })
  const [own] = await findOwn(ctx.db, board)
  if (!own) return { visibility, own: null, around: [] }
  const { isListed, ...row } = own
  const around = isListed ? await findAround(ctx, board, row, asked.groupId) : await place(ctx, board, [row])
  return { visibility, own: around.find(({ isMe }) => isMe) ?? null, around: isListed ? around : [] }
}

async function findAround(ctx: TenantContext, board: Board, row: Standing, groupId: string | null | undefined) {
  if (groupId) return findGroupRows(ctx.db, board, { groupId, around: NEIGHBOURS, limit: 2 * NEIGHBOURS + 1 })
  const beside = { cursor: row.id, limit: NEIGHBOURS }
  const above = await findRows(ctx.db, board, { ...beside, side: 'above' })
  const below = await findRows(ctx.db, board, { ...beside, side: 'below' })
  return place(ctx, board, [...above.toReversed(), row, ...below])
}

/** The groups to choose from, by name. */
export async function listGroups(ctx: TenantContext) {
  await requireOn(ctx)
  return ctx.db.group.findMany({
    where: seenGroups(ctx),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, name: true },
  })
}

/** How the member appears on the boards. */
export async function findVisibility({ db, member }: TenantContext) {
  const row = await db.membership.findUniqueOrThrow({
    where: { id: member.id },
    select: { leaderboardVisibility: true },
  })
  return row.leaderboardVisibility
}

/** Shows the member by name, without it, or not at all; answers with what it was. */
export async function setVisibility(ctx: TenantContext, { visibility }: SetVisibility) {
  const before = await findVisibility(ctx)
  await ctx.db.membership.update({
    where: { id: ctx.member.id },
    data: { leaderboardVisibility: visibility },
    select: { id: true },
  })
  return before
}

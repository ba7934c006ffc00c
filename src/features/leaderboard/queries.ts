import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { LeaderboardPeriod, ReputationRank } from '@/generated/prisma/enums'
import type { Day } from '@/lib/calendar'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/** One board of one reader. */
export type Board = { period: LeaderboardPeriod; since: Day; membershipId: string }

export type Standing = {
  /** Of the row, so that nobody is found out by it. */
  id: string
  /** Null where somebody does not want to be named. */
  name: string | null
  points: number
  rank: ReputationRank
  isMe: boolean
}

const POINTS: Record<LeaderboardPeriod, Prisma.Sql> = {
  ALL: Prisma.sql`b.lifetime_xp`,
  WEEK: Prisma.sql`b.week_xp`,
  MONTH: Prisma.sql`b.month_xp`,
}

function isOn({ period, since }: Board): Prisma.Sql {
  if (period === 'ALL') return Prisma.sql`b.lifetime_xp > 0`
  return period === 'WEEK' ? Prisma.sql`b.week = ${since}::date` : Prisma.sql`b.month = ${since}::date`
}

const shown = ({ membershipId }: Board) => Prisma.sql`
  page.public_id as id, page.points, page.rank, page.membership_id = ${membershipId}::uuid as "isMe",
  case when m.leaderboard_visibility = 'PUBLIC' or m.id = ${membershipId}::uuid then m.name end as name`

type Side = 'above' | 'below'

/** Listed rows from the cursor's on, or all from the top, in the index's order: away from the cursor. */
export function findRows(
  db: Db,
  board: Board,
  { cursor, side, limit }: { cursor: string | null; side: Side; limit: number },
) {
  const points = POINTS[board.period]
  const order = side === 'above' ? Prisma.sql`asc` : Prisma.sql`desc`
  const start = Prisma.sql`(select ${points} from user_xp_balance b where b.public_id = ${cursor}::uuid), ${cursor}::uuid`
  const from = side === 'above' ? Prisma.sql`> (${start})` : Prisma.sql`< (${start})`
  return db.$sql<Standing>`
    with page as materialized (
      select b.public_id, b.membership_id, b.rank, ${points} as points from user_xp_balance b
      where b.is_listed and ${isOn(board)} ${cursor ? Prisma.sql`and (${points}, b.public_id) ${from}` : Prisma.empty}
      order by ${points} ${order}, b.public_id ${order}
      limit ${limit}
    )
    select ${shown(board)}
    from page cross join lateral (select id, name, leaderboard_visibility from membership where id = page.membership_id limit 1) m
    order by page.points ${order}, page.public_id ${order}`
}

/** The digits of the points, base 16, from the last on: which greater ones share all digits before. */
const digitsOf = (points: number) =>
  Array.from({ length: 8 }, (_, level) => {
    const prefix = points >> (4 * level)
    return { points, level, prefix, last: prefix | 15 }
  })

/**
 * The places of so many points: how many listed members have more, and one. Of each digit, base 16, those are counted
 * that share the digits before it and have a greater one: at most fifteen rows a digit, however many members there are.
 * Under row-level security an index is entered by plain columns only, so the bounds are worked out beforehand.
 */
export const findPlaces = (db: Db, { period, since }: Board, points: readonly number[]) =>
  db.$sql<{ points: number; place: number }>`
    with digit as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(points.flatMap(digitsOf))}::jsonb)
        as d(points int, level smallint, prefix int, last int)
    )
    select d.points, 1 + coalesce(sum(c.members), 0)::int as place
    from digit d
    cross join lateral (
      select sum(members) as members from leaderboard_count
      where period = ${period}::"LeaderboardPeriod" and since = ${since}::date
        and level = d.level and prefix > d.prefix and prefix <= d.last
    ) c
    group by d.points`

/** One's own row, also when it is shown to nobody else. */
export const findOwn = (db: Db, board: Board) =>
  db.$sql<Standing & { isListed: boolean }>`
    select b.public_id as id, ${POINTS[board.period]} as points, b.rank, true as "isMe", m.name, b.is_listed as "isListed"
    from user_xp_balance b join membership m on m.id = b.membership_id
    where b.membership_id = ${board.membershipId}::uuid and ${isOn(board)}`

type GroupPage = { groupId: string; limit: number; cursor?: string | null | undefined; around?: number }

/**
 * The same among the people of a group, place included, whose rows are all read: a page after the cursor, or those
 * around one's own row.
 */
export function findGroupRows(db: Db, board: Board, { groupId, limit, cursor, around }: GroupPage) {
  const points = POINTS[board.period]
  const isWanted =
    around === undefined
      ? Prisma.sql`page.number > coalesce((select number from board where public_id = ${cursor ?? null}::uuid), 0)`
      : Prisma.sql`abs(page.number - (select number from board where membership_id = ${board.membershipId}::uuid)) <= ${around}::int`
  return db.$sql<Standing & { place: number }>`
    with board as (
      select b.public_id, b.membership_id, b.rank, ${points} as points,
        rank() over (order by ${points} desc)::int as place,
        row_number() over (order by ${points} desc, b.public_id desc) as number
      from user_group ug join user_xp_balance b on b.membership_id = ug.membership_id
      where ug.group_id = ${groupId}::uuid and b.is_listed and ${isOn(board)}
    )
    select ${shown(board)}, page.place
    from board page join membership m on m.id = page.membership_id
    where ${isWanted}
    order by page.number
    limit ${limit}`
}

import type { LeaderboardPeriod, LeaderboardVisibility } from '@/generated/prisma/enums'
import { addDays, type Day, dayOf, daysBetween } from '@/lib/calendar'

export const PERIODS: readonly LeaderboardPeriod[] = ['WEEK', 'MONTH', 'ALL']
export const VISIBILITIES: readonly LeaderboardVisibility[] = ['PUBLIC', 'ANONYMOUS', 'HIDDEN']

/** How many are shown at first, and above and below one's own place. */
export const TOP = 10
export const NEIGHBOURS = 3

const ALL_TIME: Day = '0001-01-01'
const SOME_MONDAY: Day = '2001-01-01'

/** The first day of the board that is running: the week's Monday, the month's first; by it the database counts. */
export function sinceOf(period: LeaderboardPeriod, now: Date, timeZone: string): Day {
  if (period === 'ALL') return ALL_TIME
  const today = dayOf(now, timeZone)
  if (period === 'MONTH') return `${today.slice(0, 7)}-01`
  return addDays(today, -(daysBetween(SOME_MONDAY, today) % 7))
}

/** The points whose places have to be known, for those of all rows to follow: the first, and the next that differ. */
export function pointsToPlace(rows: readonly { points: number }[]): number[] {
  const first = rows[0]
  const next = rows.find(({ points }) => points !== first?.points)
  return [first, next].flatMap((row) => row?.points ?? [])
}

/** Gives each row of a part of the board its place; equal points share one. */
export function withPlaces<Row extends { points: number }>(rows: readonly Row[], placeOf: ReadonlyMap<number, number>) {
  let place = 0
  let since = 0
  return rows.map((row, index) => {
    if (row.points !== rows[index - 1]?.points) {
      place = placeOf.get(row.points) ?? place + index - since
      since = index
    }
    return { ...row, place }
  })
}

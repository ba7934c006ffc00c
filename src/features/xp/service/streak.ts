import 'server-only'
import { addDays, type Day, dayOf, daysBetween } from '@/lib/calendar'
import type { TenantContext } from '@/server/api/tenant-context'

/** Working days from a Monday long ago to the end of the day: of every seven days at most five. */
function workdaysUntil(day: Day): number {
  const days = daysBetween('2001-01-01', day)
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5)
}

/**
 * Whether no working day lies between two days: a weekend without learning interrupts nothing. The database's
 * `continues_streak` says the same of days of learning.
 */
export const isUnbroken = (last: Day, day: Day) => workdaysUntil(addDays(day, -1)) <= workdaysUntil(last)

type Streak = { currentStreak: number; longestStreak: number; streakDay: Date | null }

/** The streak that is still going on, as it is until a working day has passed without learning, and the longest one. */
export function streakNow(ctx: Pick<TenantContext, 'now' | 'tenant'>, balance: Streak | null) {
  const { currentStreak = 0, longestStreak = 0, streakDay = null } = balance ?? {}
  const today = dayOf(ctx.now, ctx.tenant.timeZone)
  const isOn = streakDay !== null && isUnbroken(streakDay.toISOString().slice(0, 10), today)
  return { current: isOn ? currentStreak : 0, longest: longestStreak }
}

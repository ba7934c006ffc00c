import 'server-only'
import { type ProgressScope, progressScope } from '@/features/membership/service/progress-scope'
import { addDays, type Day, dayOf, endOfDay, momentOf } from '@/lib/calendar'
import { hasAnyCapability, holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { MONTHS, SHOWN, WEEKS } from './policy'
import { countCompletions, countNextWeeks, findLateGroups, findModules, type ModuleDone } from './queries'

const SEES_PEOPLE = ['VIEW_ALL_PROGRESS', 'VIEW_GROUP_PROGRESS', 'VIEW_MANAGER_DASHBOARD'] as const

/**
 * Figures without names are for everybody who may see analytics. They lead on to people only where these are all whom
 * the figures count.
 */
async function figuresScope(ctx: TenantContext): Promise<{ scope: ProgressScope; canSeePeople: boolean }> {
  const seen = await progressScope(ctx)
  const scope = holdsWhole(ctx.member, 'VIEW_ANALYTICS') ? 'all' : seen
  const isSame = scope !== 'all' || seen === 'all'
  return { scope, canSeePeople: isSame && hasAnyCapability(ctx.member, SEES_PEOPLE) }
}

/** The months up to this one as `2026-03`. */
function monthsUntil(today: Day): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, index) =>
    new Date(Date.UTC(year, month - MONTHS + index, 1)).toISOString().slice(0, 7),
  )
}

const totalsOf = (modules: readonly ModuleDone[]) => {
  const sum = (field: 'asked' | 'done' | 'overdue' | 'expired') =>
    modules.reduce((total, module) => total + module[field], 0)
  return { asked: sum('asked'), done: sum('done'), overdue: sum('overdue'), expired: sum('expired') }
}

/** How the company, or the part of it that one may see, is doing: in figures, a few statements for all of them. */
export async function getDashboard(ctx: TenantContext) {
  const zone = ctx.tenant.timeZone
  const { scope, canSeePeople } = await figuresScope(ctx)
  const asked = { scope, now: ctx.now, zone }
  const today = dayOf(ctx.now, zone)
  const months = monthsUntil(today)
  const since = momentOf(`${months[0]}-01`, zone)
  const ahead = { from: momentOf(today, zone), until: endOfDay(addDays(today, WEEKS * 7 - 1), zone) }
  const [completions, groups, weeks, modules] = await Promise.all([
    countCompletions(ctx.db, asked, since),
    findLateGroups(ctx.db, asked, SHOWN),
    countNextWeeks(ctx.db, asked, ahead),
    findModules(ctx.db, asked),
  ])
  const completed = new Map(completions.map(({ month, count }) => [month, count]))
  const next = new Map(weeks.map(({ week, ...counts }) => [week, counts]))
  return {
    totals: totalsOf(modules),
    completions: months.map((month) => ({ month, count: completed.get(month) ?? 0 })),
    groups,
    weeks: Array.from({ length: WEEKS }, (_, week) => ({
      from: addDays(today, week * 7),
      until: addDays(today, week * 7 + 6),
      ...(next.get(week) ?? { due: 0, expiring: 0 }),
    })),
    modules: modules.filter(({ asked: all, done }) => done < all).slice(0, SHOWN),
    /** Whether the figures lead on to the people behind them. */
    canSeePeople,
  }
}

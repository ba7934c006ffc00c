import 'server-only'
import { DAY_MS } from '@/lib/day'
import type { TenantContext } from '@/server/api/tenant-context'
import { DUE_LIST_DAYS } from '../policy'
import { findDue, findOwn, type OwnAssignment } from '../queries/own'
import type { ModuleRef } from '../schema'

const MAX_DUE = 30

const withDates = ({ reasons, ...assignment }: OwnAssignment) => ({
  ...assignment,
  reasons: reasons.map(({ since, dueAt, ...reason }) => ({
    ...reason,
    since: new Date(since),
    dueAt: dueAt === null ? null : new Date(dueAt),
  })),
})

/** What is overdue or due within thirty days, and why. */
export async function listDue(ctx: TenantContext) {
  const until = new Date(ctx.now.getTime() + DUE_LIST_DAYS * DAY_MS)
  const rows = await findDue(ctx.db, ctx.member.id, { until, limit: MAX_DUE, now: ctx.now })
  return { now: ctx.now, timeZone: ctx.tenant.timeZone, items: rows.map(withDates) }
}

/** Whether and why the member has to take this module, and by when. */
export async function getOwn(ctx: TenantContext, { moduleId }: ModuleRef) {
  const assignment = await findOwn(ctx.db, ctx.member.id, moduleId, ctx.now)
  return { now: ctx.now, timeZone: ctx.tenant.timeZone, assignment: assignment && withDates(assignment) }
}

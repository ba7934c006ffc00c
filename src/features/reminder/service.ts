import 'server-only'
import { modulesOf } from '@/features/assignment/service/announce'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import { tenantOptions } from '@/features/tenant/schema'
import type { JobContext } from '@/server/jobs/define-job'
import { EXPIRY_DAYS } from './policy'
import { type DueDeadline, type DueExpiry, findDeadlines, findExpiries, type Round } from './queries'

const CHUNK = 1_000

/** What to look at next: first the deadlines, then what expires. */
export type Step = { day: string; phase: 'deadlines' | 'expiries'; after: { at: Date; id: string } | null }

type Published = { slug: string; title: string }

function deadlineNotice(row: DueDeadline, { slug, title }: Published): NewNotification {
  const since = row.since.toISOString()
  return {
    membershipId: row.membershipId,
    type: 'DEADLINE_REMINDER',
    params: { kind: row.isOverdue ? 'OVERDUE' : 'UPCOMING', moduleTitle: title, dueAt: row.at.toISOString() },
    path: `/modules/${slug}`,
    cause: row.groupName === null ? { kind: 'DIRECT', since } : { kind: 'GROUP', group: row.groupName, since },
    dedupKey: row.dedupKey,
  }
}

function expiryNotice(row: DueExpiry, { slug, title }: Published): NewNotification {
  const at = row.at.toISOString()
  const common = {
    membershipId: row.membershipId,
    path: `/modules/${slug}`,
    cause: row.completedAt
      ? { kind: 'COMPLETED' as const, since: row.completedAt.toISOString() }
      : { kind: 'OWN' as const },
    dedupKey: row.dedupKey,
  }
  if (row.kind === 'OVERDUE') {
    return { ...common, type: 'DEADLINE_REMINDER', params: { kind: 'OVERDUE', moduleTitle: title, dueAt: at } }
  }
  const type = row.kind === 'EXPIRING' ? ('MODULE_EXPIRING' as const) : ('MODULE_EXPIRED' as const)
  return { ...common, type, params: { moduleTitle: title, expiresAt: at } }
}

async function tell<Row extends { moduleId: string }>(
  ctx: JobContext,
  rows: readonly Row[],
  noticeOf: (row: Row, module: Published) => NewNotification,
): Promise<void> {
  const modules = await modulesOf(
    ctx,
    rows.map(({ moduleId }) => moduleId),
  )
  const notices = rows.flatMap((row) => {
    const module = modules.get(row.moduleId)
    return module ? [noticeOf(row, module)] : []
  })
  await notify(ctx, notices)
}

/**
 * Reminds up to a thousand members of a tenant of what is due, overdue or expiring on the day: each of each step
 * once. Answers with where to go on, or null when all have been looked at.
 */
export async function sendReminders(ctx: JobContext, { day, phase, after }: Step): Promise<Step | null> {
  const { settings } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { settings: true },
  })
  const { reminderDays, remindsOverdue } = tenantOptions.parse(settings)
  const round: Round = { day, zone: ctx.tenant.timeZone, daysBefore: reminderDays, remindsOverdue, after, limit: CHUNK }
  const isDeadlines = phase === 'deadlines'
  const rows = isDeadlines ? await findDeadlines(ctx.db, round) : null
  const expiries = isDeadlines ? null : await findExpiries(ctx.db, { ...round, daysBefore: EXPIRY_DAYS })
  if (rows) await tell(ctx, rows, deadlineNotice)
  if (expiries) await tell(ctx, expiries, expiryNotice)
  const last = (rows ?? expiries)?.at(CHUNK - 1)
  if (last) return { day, phase, after: { at: last.at, id: last.id } }
  return isDeadlines ? { day, phase: 'expiries', after: null } : null
}

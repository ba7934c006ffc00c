import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { membersInScope, progressScope } from '@/features/membership/service/progress-scope'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import { dayOf } from '@/lib/calendar'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findTitles, findUnfinished } from '../queries/tell'
import type { Remind } from '../schema'
import { groupScope } from './access'
import { namesOf } from './names'

/** `concerned` have something left to do, `told` are told now, the rest of these have been asked today already. */
export type RemindOutcome = { concerned: number; told: number; alreadyToday: number }

/** Whoever sees the progress of people, or manages groups of theirs, may ask them to hurry. */
async function requireReach(ctx: TenantContext, membershipIds: readonly string[]): Promise<void> {
  const [groups, progress] = [groupScope(ctx), await progressScope(ctx)]
  const inGroups = (ids: readonly string[]) => ({
    groups: { some: { groupId: { in: [...ids] }, group: { archivedAt: null } } },
  })
  const isLimited = groups !== 'all' && progress !== 'all'
  const reached = await ctx.db.membership.count({
    where: {
      id: { in: [...membershipIds] },
      ...(isLimited ? { OR: [inGroups(groups), membersInScope(progress)] } : {}),
    },
  })
  if (reached !== membershipIds.length) throw notFound()
}

/** Asks these people to finish what is chosen: each once a day, whoever asks and for how much. */
export async function remind(ctx: TenantContext, { targets }: Remind): Promise<RemindOutcome> {
  const membershipIds = [...new Set(targets.map(({ membershipId }) => membershipId))]
  const moduleIds = [...new Set(targets.map(({ moduleId }) => moduleId))]
  await requireReach(ctx, membershipIds)
  const names = await namesOf(ctx, { membershipIds, moduleIds })
  const titles = new Map((await findTitles(ctx.db, moduleIds)).map((row) => [row.id, row]))
  const people = await findUnfinished(ctx.db, targets, ctx.now)
  const day = dayOf(ctx.now, ctx.tenant.timeZone)
  const notices = people.map(({ membershipId, moduleIds: left, deadline }): NewNotification => {
    const modules = left.flatMap((id) => titles.get(id) ?? [])
    return {
      membershipId,
      type: 'DEADLINE_REMINDER',
      params: {
        kind: 'ASKED',
        moduleTitle: modules.map(({ title }) => title).join(', '),
        dueAt: deadline?.toISOString() ?? null,
      },
      path: modules.length === 1 ? `/modules/${modules[0]?.slug}` : '',
      cause: { kind: 'REMINDED', by: ctx.member.name },
      dedupKey: `asked:${day}`,
    }
  })
  const told = await notify(ctx, notices)
  if (told > 0) {
    const changes = { ...names.changes, told: { to: told } }
    await writeAudit(ctx, { action: 'REMINDER_SENT', ...names.audit, changes })
  }
  return { concerned: people.length, told, alreadyToday: people.length - told }
}

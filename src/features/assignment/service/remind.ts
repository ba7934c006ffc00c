import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { membersInScope, progressScope } from '@/features/membership/service/progress-scope'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import { dayOf } from '@/lib/calendar'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { SHOWN_ROWS } from '../policy'
import { findTitles, findUnfinished, type Unfinished } from '../queries/tell'
import type { Remind } from '../schema'
import { groupScope } from './access'
import { namesOf } from './names'

/**
 * `concerned` have something left to do, `told` are told now, the rest of these have been asked today already; `shown`
 * are the first of them by name.
 */
export type RemindOutcome = {
  concerned: number
  told: number
  alreadyToday: number
  shown: { id: string; name: string; modules: string[]; dueAt: Date | null; isTold: boolean }[]
}

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
  const shown = await showReminded(ctx, people, titles)
  return { concerned: people.length, told, alreadyToday: people.length - told, shown }
}

/** The first of the reminded by name: of what, by when, and whether they are told now. */
async function showReminded(ctx: TenantContext, people: readonly Unfinished[], titles: Map<string, { title: string }>) {
  const found = await ctx.db.membership.findMany({
    where: { id: { in: people.map(({ membershipId }) => membershipId) } },
    select: {
      id: true,
      name: true,
      notifications: { where: { type: 'DEADLINE_REMINDER', createdAt: ctx.now }, select: { id: true }, take: 1 },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: SHOWN_ROWS,
  })
  const byId = new Map(people.map((person) => [person.membershipId, person]))
  return found.map(({ id, name, notifications }) => {
    const { moduleIds = [], deadline = null } = byId.get(id) ?? {}
    const modules = moduleIds.flatMap((moduleId) => titles.get(moduleId)?.title ?? [])
    return { id, name, modules, dueAt: deadline, isTold: notifications.length > 0 }
  })
}

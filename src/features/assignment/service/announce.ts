import 'server-only'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import type { TenantContext } from '@/server/api/tenant-context'
import { type Announcement, findAnnouncements } from '../queries/outcome'
import { findOpen, findTitles } from '../queries/tell'

/** What telling needs: a verb has it, and a job. */
export type TellingContext = Pick<TenantContext, 'db' | 'tenant' | 'now' | 'afterCommit'>

const CHUNK = 1_000

type Module = { slug: string; title: string }

/** The modules as they are published, by id. */
export async function modulesOf(ctx: TellingContext, moduleIds: readonly string[]): Promise<Map<string, Module>> {
  const rows = await findTitles(ctx.db, [...new Set(moduleIds)])
  return new Map(rows.map((row) => [row.id, row]))
}

const causeOf = (groupName: string | null, since: Date) =>
  groupName === null
    ? { kind: 'DIRECT' as const, since: since.toISOString() }
    : { kind: 'GROUP' as const, group: groupName, since: since.toISOString() }

function noticeOf(row: Announcement, { slug, title }: Module, dedupKey: string): NewNotification {
  const dueAt = row.dueAt?.toISOString() ?? null
  const common = {
    membershipId: row.membershipId,
    path: `/modules/${slug}`,
    cause: causeOf(row.groupName, row.since),
    dedupKey,
  }
  return row.effect === 'NEW'
    ? { ...common, type: 'NEW_MODULE', params: { moduleTitle: title, dueAt } }
    : { ...common, type: 'DEADLINE_REMINDER', params: { kind: 'MOVED', moduleTitle: title, dueAt } }
}

type Chunk = { changeId: string; after: string | null }

/**
 * Tells a thousand of those whom a change concerns, unless it was undone meanwhile; answers with where the next
 * thousand begins, or null when all are told.
 */
export async function announceChunk(ctx: TellingContext, { changeId, after }: Chunk): Promise<string | null> {
  const change = await ctx.db.bulkChange.findFirst({
    where: { id: changeId, undoneAt: null },
    select: { id: true },
  })
  if (!change) return null
  const rows = await findAnnouncements(ctx.db, { changeId, after, limit: CHUNK, now: ctx.now })
  const modules = await modulesOf(
    ctx,
    rows.map(({ moduleId }) => moduleId),
  )
  const notices = rows.flatMap((row) => {
    const module = modules.get(row.moduleId)
    return module ? [noticeOf(row, module, `change:${changeId}:${row.moduleId}`)] : []
  })
  await notify(ctx, notices)
  return rows.length === CHUNK ? (rows.at(-1)?.id ?? null) : null
}

/** Tells somebody who has just joined what they have to do. */
export async function announceOnJoining(ctx: TellingContext, membershipId: string): Promise<void> {
  const rows = await findOpen(ctx.db, membershipId)
  const modules = await modulesOf(
    ctx,
    rows.map(({ moduleId }) => moduleId),
  )
  const notices = rows.flatMap((row): NewNotification[] => {
    const module = modules.get(row.moduleId)
    if (!module) return []
    return [
      {
        membershipId,
        type: 'NEW_MODULE',
        params: { moduleTitle: module.title, dueAt: row.dueAt?.toISOString() ?? null },
        path: `/modules/${module.slug}`,
        cause: causeOf(row.groupName, row.since),
        dedupKey: `joined:${row.moduleId}`,
      },
    ]
  })
  await notify(ctx, notices)
}

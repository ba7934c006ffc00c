import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { addWatched, completionOf, isWatched, secondsWatched, watchingBudget } from '../policy'
import type { OutlineSection } from '../queries'
import { type SaveVideo, watchedRanges } from '../schema'
import { ensureProgress, markDone, type OpenModule, openModule, rememberPlace, sectionIn } from '../service'

/** What is published; of a video whose author doesn't know it, what the member's own player said first. */
function durationOf({ durationSeconds }: OutlineSection, known: number | null, reported = 0) {
  return durationSeconds ?? known ?? (Math.floor(reported) || null)
}

/**
 * Adds what the player has shown to what the member has watched, as far as the clock allows it, and marks the
 * section done at 90 %. The answer says what is now known: a player sends the rest again.
 */
export async function saveVideo(ctx: TenantContext, input: SaveVideo) {
  const open = await openModule(ctx, input)
  const section = sectionIn(open, input.sectionId)
  if (!section.hasVideo) throw notFound()
  const before = await ensureProgress(ctx, open, section.id)
  const durationSeconds = durationOf(section, before.durationSeconds, input.durationSeconds)
  const { budgetSeconds, usedUntil } = watchingBudget(before.updatedAt, ctx.now)
  const ranges = durationSeconds
    ? addWatched(watchedRanges.parse(before.watchedRanges), { ranges: input.ranges, durationSeconds, budgetSeconds })
    : []
  const watchedSeconds = secondsWatched(ranges)
  await ctx.db.sectionProgress.update({
    where: { id: before.id },
    data: {
      watchedRanges: ranges.map(([start, end]) => [start, end]),
      watchedSeconds,
      durationSeconds: section.durationSeconds === null ? durationSeconds : before.durationSeconds,
      lastPosition: Math.round(Math.min(input.position, durationSeconds ?? input.position)),
      updatedAt: usedUntil,
    },
  })
  const isEnough = completionOf(section) === 'VIDEO' && isWatched(watchedSeconds, durationSeconds)
  const isDone = before.completedAt !== null || isEnough
  const isNew = isEnough && before.completedAt === null
  const outcome = isNew ? await markDone(ctx, open, section) : await keepPlace(ctx, open, section.id)
  return { ranges, watchedSeconds, durationSeconds, isDone, isNew, hasJustCompleted: outcome.hasJustCompleted }
}

async function keepPlace(ctx: TenantContext, open: OpenModule, sectionId: string) {
  await rememberPlace(ctx, open, sectionId)
  return { hasJustCompleted: false }
}

import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { isWatched, watchedPercent } from '../policy'
import type { OutlineSection } from '../queries'

export type SectionState = OutlineSection & {
  isDone: boolean
  watchedPercent: number
  position: number
  isVideoWatched: boolean
}

/** What the member has done of each section of these enrollments. */
export const findProgress = (ctx: TenantContext, enrollmentIds: string[]) =>
  ctx.db.sectionProgress.findMany({
    where: { enrollmentId: { in: enrollmentIds } },
    select: {
      sectionId: true,
      completedAt: true,
      watchedSeconds: true,
      watchedRanges: true,
      lastPosition: true,
      durationSeconds: true,
    },
  })

type Progress = Awaited<ReturnType<typeof findProgress>>[number]

/** The outline with the member's state in each section. */
export function withStates(outline: readonly OutlineSection[], progress: readonly Progress[]): SectionState[] {
  const bySection = new Map(progress.map((row) => [row.sectionId, row]))
  return outline.map((section) => {
    const row = bySection.get(section.id)
    const watchedSeconds = row?.watchedSeconds ?? 0
    const durationSeconds = section.durationSeconds ?? row?.durationSeconds ?? null
    return {
      ...section,
      durationSeconds,
      isDone: Boolean(row?.completedAt),
      watchedPercent: watchedPercent(watchedSeconds, durationSeconds),
      isVideoWatched: isWatched(watchedSeconds, durationSeconds),
      position: row?.lastPosition ?? 0,
    }
  })
}

export const doneIdsOf = (sections: readonly SectionState[]) =>
  new Set(sections.filter((section) => section.isDone).map((section) => section.id))

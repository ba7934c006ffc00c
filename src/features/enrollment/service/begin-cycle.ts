import 'server-only'
import { closeUnfinished } from '@/features/quiz/service/close-unfinished'
import type { CycleEnd } from '@/generated/prisma/enums'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { requiredOf } from '../policy'
import { findOutlines } from '../queries'
import { clearSections, keepCycles, nextCycles } from '../queries/cycle'

type BeginCycles = {
  moduleId: string
  /** Locked by the caller. */
  enrollments: readonly { id: string; membershipId: string }[]
  end: CycleEnd
  /** What has to be done again; without it everything. */
  sectionIds?: readonly string[]
}

/**
 * Ends the running cycle of these enrollments in one module and begins the next: the old one is kept as it was,
 * attempts under way are closed with what was saved, certificates stay. The same number of statements for any number.
 */
export async function beginCycles(ctx: TenantContext, { moduleId, enrollments, end, sectionIds }: BeginCycles) {
  const enrollmentIds = enrollments.map(({ id }) => id)
  if (enrollmentIds.length === 0) return { closedAttempts: [] }
  const closedAttempts = await closeUnfinished(ctx, {
    moduleId,
    membershipIds: enrollments.map(({ membershipId }) => membershipId),
  })
  const outline = await findOutlines(ctx.db, [moduleId])
  await keepCycles(ctx.db, { enrollmentIds, cycleIds: enrollmentIds.map(newId), end, endedAt: ctx.now })
  await clearSections(ctx.db, { enrollmentIds, sectionIds: sectionIds ?? null })
  const requiredIds = requiredOf(outline).map(({ id }) => id)
  await nextCycles(ctx.db, { enrollmentIds, requiredIds, startedAt: ctx.now })
  return { closedAttempts }
}

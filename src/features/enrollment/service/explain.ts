import 'server-only'
import type { Lacking } from '@/features/scorm/policy'
import { findLacking } from '@/features/scorm/service/find-lacking'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { completionOf, requiredOf, WATCHED_ENOUGH } from '../policy'
import { findOutlines, findPrerequisites, type Prerequisite } from '../queries'
import type { ModuleRef } from '../schema'
import { findProgress, type SectionState, withStates } from './read-progress'

type Attempts = { best: number | null; used: number }

/** One thing that stands between the member and completion, and why. */
export type Missing =
  | { kind: 'START' }
  | { kind: 'PREREQUISITE'; module: Omit<Prerequisite, 'isComplete'> }
  | ({ id: string; title: string } & (
      | { kind: 'READ' }
      /** What the package has yet to say, once it was opened. */
      | { kind: 'PACKAGE'; lacking: Lacking | null }
      | { kind: 'WATCH'; watchedPercent: number; neededPercent: number }
      | { kind: 'PASS'; best: number | null; needed: number; used: number; left: number | null }
    ))

function missingOf(section: SectionState, attempts: Attempts, lacking: Lacking | null): Missing {
  const { id, title } = section
  const completion = completionOf(section)
  if (completion === 'QUIZ') {
    const { best, used } = attempts
    const left = section.maxAttempts === null ? null : Math.max(0, section.maxAttempts - used)
    return { kind: 'PASS', id, title, best, used, left, needed: section.passingScore ?? 0 }
  }
  if (completion === 'SCORM') return { kind: 'PACKAGE', id, title, lacking }
  if (completion === 'BUTTON' || section.isVideoWatched) return { kind: 'READ', id, title }
  return { kind: 'WATCH', id, title, watchedPercent: section.watchedPercent, neededPercent: WATCHED_ENOUGH * 100 }
}

async function findAttempts(ctx: TenantContext, membershipId: string, quizIds: string[], cycle: number) {
  const rows = await ctx.db.quizAttempt.groupBy({
    by: ['quizId'],
    where: { membershipId, quizId: { in: quizIds }, cycle },
    _max: { score: true },
    _count: { _all: true },
  })
  return new Map(rows.map((row) => [row.quizId, { best: row._max.score, used: row._count._all }]))
}

/**
 * Why a module is not complete for the member, or for another whom they may see: exactly what is missing, in the order
 * of the module. Empty when it is.
 */
export async function explainModule(ctx: TenantContext, { moduleId }: ModuleRef, membershipId = ctx.member.id) {
  const [module, enrollment] = await Promise.all([
    ctx.db.module.findUnique({ where: { id: moduleId, version: { gt: 0 } }, select: { status: true, version: true } }),
    ctx.db.enrollment.findFirst({ where: { membershipId, moduleId } }),
  ])
  if (!module || (module.status !== 'PUBLISHED' && !enrollment)) throw notFound()
  const [outline, prerequisites, progress] = await Promise.all([
    findOutlines(ctx.db, [moduleId]),
    findPrerequisites(ctx.db, membershipId, moduleId),
    findProgress(ctx, enrollment ? [enrollment.id] : []),
  ])
  const sections = withStates(outline, progress)
  const attempts = await findAttempts(
    ctx,
    membershipId,
    sections.flatMap(({ quizId }) => quizId ?? []),
    enrollment?.cycle ?? 1,
  )
  const required = requiredOf(sections)
  const open = required.filter(({ isDone }) => !isDone)
  const lacking = await findLacking(ctx.db, {
    membershipId,
    cycle: enrollment?.cycle ?? 1,
    sectionIds: open.filter((section) => completionOf(section) === 'SCORM').map(({ id }) => id),
  })
  const isComplete = enrollment?.status === 'COMPLETED'
  const missing: Missing[] = [
    ...(enrollment ? [] : [{ kind: 'START' as const }]),
    ...prerequisites
      .filter((prerequisite) => !prerequisite.isComplete)
      .map(({ isComplete: _isComplete, ...first }) => ({ kind: 'PREREQUISITE' as const, module: first })),
    ...open.map((section) =>
      missingOf(
        section,
        attempts.get(section.quizId ?? '') ?? { best: null, used: 0 },
        lacking.get(section.id) ?? null,
      ),
    ),
  ]
  return {
    status: enrollment?.status ?? 'NOT_STARTED',
    isComplete,
    required: required.length,
    done: required.length - open.length,
    /** Set when a later version with a material change reopened the module. */
    reopenedFrom: isComplete ? null : (enrollment?.completedVersion ?? null),
    version: module.version,
    missing: isComplete ? [] : missing,
  }
}

import 'server-only'
import { markDone, openModule } from '@/features/enrollment/service'
import { toIsoDuration } from '@/lib/iso-duration'
import type { TenantContext } from '@/server/api/tenant-context'
import { scormStatusOf } from '../policy'
import { findModuleOutcomes } from '../queries'
import type { Outcome } from './result'

type Db = TenantContext['db']
type Learner = { membershipId: string; moduleId: string }

const averageOf = (scores: readonly number[]) =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length

/** What of several packages of a module is true of all of them. */
function together(outcomes: readonly Outcome[]): Outcome {
  const isEvery = (test: (outcome: Outcome) => boolean) => outcomes.length > 0 && outcomes.every(test)
  const isBegun = outcomes.some(({ completion }) => completion !== 'NOT_ATTEMPTED')
  const completion = isEvery(({ completion }) => completion === 'COMPLETED') ? 'COMPLETED' : 'INCOMPLETE'
  const hasFailed = outcomes.some(({ success }) => success === 'FAILED')
  const passed = isEvery(({ success }) => success === 'PASSED') ? 'PASSED' : 'UNKNOWN'
  return {
    completion: isBegun ? completion : 'NOT_ATTEMPTED',
    success: hasFailed ? 'FAILED' : passed,
    score: averageOf(outcomes.flatMap(({ score }) => score ?? [])),
  }
}

/** Writes into the enrollment what its packages say: status, score and total time. */
export async function writeEnrollment(db: Db, { membershipId, moduleId }: Learner): Promise<void> {
  const outcomes = await findModuleOutcomes(db, membershipId, moduleId)
  const outcome = together(outcomes)
  await db.enrollment.updateMany({
    where: { membershipId, moduleId },
    data: {
      scormStatus: outcomes.length === 0 ? null : scormStatusOf(outcome),
      scormScore: outcome.score,
      scormTotalTime:
        outcomes.length === 0 ? null : toIsoDuration(outcomes.reduce((sum, { totalTimeMs }) => sum + totalTimeMs, 0)),
    },
  })
}

type Place = { moduleId: string; sectionId: string; cycle: number }

/** Marks the section done for whoever `ctx.member` is; not in another cycle, nor when it has left the published module. */
export async function completePackageSection(ctx: TenantContext, { moduleId, sectionId, cycle }: Place) {
  const open = await openModule(ctx, { moduleId })
  const section = open.outline.find(({ id }) => id === sectionId)
  if (section && open.enrollment.cycle === cycle) await markDone(ctx, open, section)
}

import 'server-only'
import { markDone, openModule } from '@/features/enrollment/service'
import { toIsoDuration } from '@/lib/iso-duration'
import type { TenantContext } from '@/server/api/tenant-context'
import { scormStatusOf } from '../policy'
import { type ResultWrite, writeResult } from '../queries/commit'
import type { Outcome } from './result'

type Context = Pick<TenantContext, 'db' | 'now'>

const averageOf = (scores: readonly number[]) =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length

/** What of several packages of a module is true of all of them. */
function together(outcomes: readonly Outcome[]): Outcome {
  const isEvery = (test: (outcome: Outcome) => boolean) => outcomes.every(test)
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

type Settled = { membershipId: string; moduleId: string; result: ResultWrite }

/** Writes a learner's result in a package, and into the enrollment of that cycle what all packages of the module say. */
export async function settleResult({ db, now }: Context, { membershipId, moduleId, result }: Settled): Promise<void> {
  const others = await writeResult(db, { membershipId, moduleId, result, now })
  const outcomes = [result, ...others]
  const outcome = together(outcomes)
  await db.enrollment.updateMany({
    where: { membershipId, moduleId, cycle: result.cycle },
    data: {
      scormStatus: scormStatusOf(outcome),
      scormScore: outcome.score,
      scormTotalTime: toIsoDuration(outcomes.reduce((sum, { totalTimeMs }) => sum + totalTimeMs, 0)),
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

import 'server-only'
import { toIsoDuration } from '@/lib/iso-duration'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { scormStatusOf } from '../policy'
import { countLearners, findLearners, findQuestionStatistics, type ReportRow } from '../queries'
import type { ReportInput, SectionPackageRef } from '../schema'
import { unescapeText } from './escape-text'
import { reachSection } from './reach'

const toReported = ({ totalTimeMs, completion, success, ...row }: ReportRow) => ({
  ...row,
  status: scormStatusOf({ completion, success }),
  totalTime: toIsoDuration(totalTimeMs),
  totalTimeMs,
})

/** The learners of a section's package: how they stand, what they scored, how long they took, in how many attempts. */
export async function listLearners(ctx: TenantContext, input: ReportInput) {
  const { scope } = await reachSection(ctx, input.sectionId)
  const { items, nextCursor } = toPage(await findLearners(ctx.db, { ...input, scope }), input.limit)
  return { items: items.map(toReported), nextCursor }
}

/** What the report is of, and its sums over everybody whom one may see. */
export async function getReport(ctx: TenantContext, { sectionId }: SectionPackageRef) {
  const { section, scope } = await reachSection(ctx, sectionId)
  const [sums] = await countLearners(ctx.db, sectionId, scope)
  const { learners = 0, done = 0, passed = 0, failed = 0, score = null, timeMs = null } = sums ?? {}
  const { title, module, moduleId, scormRule: rule, scormMinScore: minScore } = section
  return {
    sectionId,
    title,
    moduleId,
    module,
    rule,
    minScore,
    sums: { learners, done, passed, failed, score, averageTime: timeMs === null ? null : toIsoDuration(timeMs) },
  }
}

/** What learners answered in their newest attempts, by question. */
export async function listQuestions(ctx: TenantContext, { sectionId }: SectionPackageRef) {
  const { scope } = await reachSection(ctx, sectionId)
  const rows = await findQuestionStatistics(ctx.db, sectionId, scope)
  return rows.map(({ questionId, text, expected, common, ...row }) => ({
    ...row,
    questionId: unescapeText(questionId),
    text: text === null ? null : unescapeText(text),
    expected: expected === null ? null : unescapeText(expected),
    common: common.map(([answer, times]) => ({ answer: unescapeText(answer), times })),
  }))
}

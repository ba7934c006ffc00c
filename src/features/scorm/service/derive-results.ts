import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { readModule } from '@/features/module/service/access'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { deriveJob } from '../jobs'
import { findDerivable, findPublished } from '../queries'
import type { SectionPackageRef, SetRule } from '../schema'
import { evaluateAttempts } from './derive-result'
import { findPackaged } from './list-versions'

/** Whom another rule would complete, and who would not meet it but keeps what they have. */
export async function previewResults(ctx: TenantContext, input: SetRule) {
  await readModule(ctx, { sectionId: input.sectionId })
  const rule = { rule: input.rule, minScore: input.rule === 'SCORE' ? input.minScore : null }
  const learners = await findDerivable(ctx.db, input.sectionId)
  const evaluations = await evaluateAttempts(
    ctx.db,
    learners.map((learner) => ({ ...learner, ...rule })),
  )
  const judged = learners.map(({ registrationId, ...learner }) => ({
    ...learner,
    isMet: evaluations.get(registrationId)?.some(({ lacking }) => lacking === null) ?? false,
  }))
  const named = (test: (learner: (typeof judged)[number]) => boolean) =>
    judged.filter(test).map(({ membershipId, name }) => ({ membershipId, name }))
  return {
    learners: learners.length,
    gains: named(({ isMet, isFulfilled }) => isMet && !isFulfilled),
    keeps: named(({ isMet, isFulfilled }) => !isMet && isFulfilled),
  }
}

/** Queues the results of a section's learners to be worked out anew by the rule that is published. */
export async function deriveResults(ctx: TenantContext, { sectionId }: SectionPackageRef): Promise<void> {
  const { id: moduleId } = await readModule(ctx, { sectionId })
  const { title, scormPackage } = await findPackaged(ctx, sectionId)
  const [rule] = await findPublished(ctx.db, sectionId)
  if (!scormPackage || !rule) throw notFound()
  await enqueueJob(ctx, deriveJob, { moduleId, sectionId })
  await writeAudit(ctx, {
    action: 'SCORM_RESULTS_DERIVED',
    entityType: 'ScormPackage',
    entityId: scormPackage.id,
    entityName: title,
    changes: {
      scormRule: { to: rule.rule },
      ...(rule.minScore === null ? {} : { scormMinScore: { to: rule.minScore } }),
    },
  })
}

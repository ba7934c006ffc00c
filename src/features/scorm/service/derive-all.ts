import 'server-only'
import { asMember } from '@/server/jobs/as-member'
import type { JobContext } from '@/server/jobs/define-job'
import { findDerivable, findPublished, holdRegistrations } from '../queries'
import { deriveResult } from './derive-result'
import { completePackageSection } from './settle'

type Section = { moduleId: string; sectionId: string }

/** Works the results of a section's learners out anew; they only rise, and whoever meets the rule has completed it. */
export async function deriveAll(ctx: JobContext, { moduleId, sectionId }: Section): Promise<void> {
  const [rule] = await findPublished(ctx.db, sectionId)
  if (!rule) return
  const found = await findDerivable(ctx.db, sectionId)
  await holdRegistrations(
    ctx.db,
    found.map(({ registrationId }) => registrationId),
  )
  for (const { registrationId, membershipId, cycle, isFulfilled } of await findDerivable(ctx.db, sectionId)) {
    const result = await deriveResult(ctx, { registrationId, membershipId, moduleId, cycle, ...rule })
    const member = result.isFulfilled && !isFulfilled ? await asMember(ctx, membershipId) : null
    if (member) await completePackageSection(member, { moduleId, sectionId, cycle })
  }
}

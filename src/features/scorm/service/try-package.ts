import 'server-only'
import { readModule } from '@/features/module/service/access'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { SectionPackageRef } from '../schema'
import { launchInReview } from './launch'

/** Plays a section's package as it will be published, to its author; nothing is kept. */
export async function tryPackage(ctx: TenantContext, { sectionId }: SectionPackageRef) {
  await readModule(ctx, { sectionId })
  const section = await ctx.db.section.findFirst({
    where: { id: sectionId, type: 'SCORM', archivedAt: null },
    select: { scormVersionId: true },
  })
  if (!section?.scormVersionId) throw notFound()
  return launchInReview(ctx, section.scormVersionId)
}

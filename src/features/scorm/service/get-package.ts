import 'server-only'
import { z } from 'zod'
import { readModule } from '@/features/module/service/access'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findPublished } from '../queries'
import { packageReport, type SectionPackageRef } from '../schema'
import { maySeeLearners } from './reach'

const VERSION = {
  id: true,
  number: true,
  title: true,
  fileName: true,
  fileCount: true,
  totalSize: true,
  report: true,
  createdAt: true,
  importedBy: { select: { name: true } },
  activities: {
    select: { id: true, depth: true, title: true, launch: true, isSco: true, isVisible: true },
    orderBy: { position: 'asc' as const },
    take: 1000,
  },
} as const

const IMPORT = {
  id: true,
  status: true,
  fileName: true,
  doneFiles: true,
  percent: true,
  fileCount: true,
  failure: true,
  failureParams: true,
  createdAt: true,
} as const

/** A section's package as its author sees it: its version, what is known of it, its rule, and the newest import. */
export async function getPackage(ctx: TenantContext, { sectionId }: SectionPackageRef) {
  const { id: moduleId } = await readModule(ctx, { sectionId })
  const section = await ctx.db.section.findFirst({
    where: { id: sectionId, type: 'SCORM', archivedAt: null },
    select: {
      module: { select: { slug: true } },
      scormRule: true,
      scormMinScore: true,
      scormVersion: { select: VERSION },
      scormImports: { select: IMPORT, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  if (!section) throw notFound()
  const { scormVersion, scormImports, scormRule: rule, scormMinScore: minScore } = section
  const [newest] = scormImports
  const [published] = await findPublished(ctx.db, sectionId)
  return {
    moduleSlug: section.module.slug,
    canSeeLearners: await maySeeLearners(ctx, moduleId),
    rule,
    minScore,
    /** Learners' results follow the rule that is published. */
    isRulePublished: published?.rule === rule && published.minScore === minScore,
    version: scormVersion && {
      ...scormVersion,
      totalSize: Number(scormVersion.totalSize),
      importedBy: scormVersion.importedBy?.name ?? null,
      report: packageReport.parse(scormVersion.report),
    },
    import: newest
      ? {
          ...newest,
          failureParams: z.record(z.string(), z.union([z.string(), z.number()])).parse(newest.failureParams),
        }
      : null,
  }
}

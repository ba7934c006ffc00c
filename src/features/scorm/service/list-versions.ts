import 'server-only'
import { readModule } from '@/features/module/service/access'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findPublished } from '../queries'
import { packageReport, type SectionPackageRef } from '../schema'

const VERSIONS = 100
const MOVES = 5

const VERSION = {
  id: true,
  number: true,
  title: true,
  fileName: true,
  edition: true,
  report: true,
  createdAt: true,
  importedBy: { select: { name: true } },
} as const

/** The section of somebody who may write its module, with its package. */
export async function findPackaged(ctx: TenantContext, sectionId: string) {
  const section = await ctx.db.section.findFirst({
    where: { id: sectionId, type: 'SCORM', archivedAt: null },
    select: { id: true, title: true, scormVersionId: true, scormPackage: { select: { id: true, allowedHosts: true } } },
  })
  if (!section) throw notFound()
  return section
}

/** The versions of a section's package, the newest first, with how many learners are on each, and the last moves. */
export async function listVersions(ctx: TenantContext, { sectionId }: SectionPackageRef) {
  await readModule(ctx, { sectionId })
  const { scormVersionId, scormPackage } = await findPackaged(ctx, sectionId)
  if (!scormPackage) return { versions: [], moves: [], allowedHosts: [], wantedHosts: [] }
  const [versions, learners, moves, [published]] = await Promise.all([
    ctx.db.scormPackageVersion.findMany({
      where: { packageId: scormPackage.id },
      orderBy: { number: 'desc' },
      take: VERSIONS,
      select: VERSION,
    }),
    ctx.db.scormRegistration.groupBy({ by: ['versionId'], where: { sectionId }, _count: { _all: true } }),
    ctx.db.scormMove.findMany({
      where: { sectionId, undoneAt: null },
      orderBy: { createdAt: 'desc' },
      take: MOVES,
      select: {
        id: true,
        createdAt: true,
        toVersion: { select: { number: true } },
        movedBy: { select: { name: true } },
      },
    }),
    findPublished(ctx.db, sectionId),
  ])
  const notes = versions.flatMap(({ id, report }) => (id === scormVersionId ? packageReport.parse(report).notes : []))
  return {
    versions: versions.map(({ report: _report, importedBy, ...version }) => ({
      ...version,
      importedBy: importedBy?.name ?? null,
      /** New learners get it; what is not published yet they don't. */
      isCurrent: version.id === published?.versionId,
      isNext: version.id === scormVersionId && version.id !== published?.versionId,
      learners: learners.find(({ versionId }) => versionId === version.id)?._count._all ?? 0,
    })),
    moves: moves.map(({ toVersion, movedBy, ...move }) => ({ ...move, number: toVersion.number, by: movedBy.name })),
    allowedHosts: scormPackage.allowedHosts,
    /** What the import found that the content would load from elsewhere. */
    wantedHosts: notes.find(({ code }) => code === 'externalHosts')?.places ?? [],
  }
}

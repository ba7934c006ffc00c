import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import { editModule, touchModule } from '@/features/module/service/access'
import { DomainError, notFound } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { importJob } from '../jobs'
import type { SetRule, StartImport } from '../schema'

/** An archive that this member has uploaded and that nothing has been made of. */
async function findArchive({ db, member }: TenantContext, assetId: string) {
  const asset = await db.mediaAsset.findFirst({
    where: { id: assetId, type: 'SCORM', status: 'READY', uploadedById: member.id, scormImports: { none: {} } },
    select: { id: true, fileName: true, size: true },
  })
  if (!asset) throw notFound()
  return asset
}

/** Queues an uploaded archive to become the section's package, or its next version; one at a time. */
export async function startImport(ctx: TenantContext, { requestId, sectionId, assetId }: StartImport) {
  await editModule(ctx, { sectionId })
  const mine = { requestId, createdById: ctx.member.id }
  const before = await ctx.db.scormImport.findFirst({ where: mine, select: { id: true } })
  if (before) return before
  const section = await ctx.db.section.findFirst({
    where: { id: sectionId, type: 'SCORM', archivedAt: null },
    select: { scormImports: { where: { status: { in: ['QUEUED', 'RUNNING'] } }, select: { id: true }, take: 1 } },
  })
  if (!section) throw notFound()
  if (section.scormImports.length > 0) throw new DomainError('CONFLICT', 'importUnderWay')
  const asset = await findArchive(ctx, assetId)
  const id = newId()
  await ctx.db.scormImport.create({
    data: { ...mine, id, sectionId, assetId, fileName: asset.fileName, archiveSize: asset.size, createdAt: ctx.now },
    select: { id: true },
  })
  await enqueueJob(ctx, importJob, { importId: id, assetId })
  return { id }
}

const RULED = { id: true, title: true, scormRule: true, scormMinScore: true, updatedAt: true } as const

/** Says what a learner has to reach in the package. */
export async function setRule(ctx: TenantContext, input: SetRule): Promise<void> {
  const { sectionId, rule } = input
  const minScore = input.rule === 'SCORE' ? input.minScore : null
  const module = await editModule(ctx, { sectionId })
  const where = { id: sectionId, type: 'SCORM' as const, archivedAt: null }
  const before = await ctx.db.section.findFirst({ where, select: RULED })
  if (!before) throw notFound()
  const { scormRule, scormMinScore, updatedAt } = before
  const to = { scormRule: rule, scormMinScore: minScore }
  const changes = changesBetween({ scormRule, scormMinScore }, to)
  if (Object.keys(changes).length === 0) return
  await ctx.db.section.update({ where: { id: sectionId }, data: { ...to, updatedAt }, select: { id: true } })
  await touchModule(ctx, module)
  await writeAudit(ctx, {
    action: 'SECTION_UPDATED',
    entityType: 'Section',
    entityId: sectionId,
    entityName: before.title,
    changes,
  })
}

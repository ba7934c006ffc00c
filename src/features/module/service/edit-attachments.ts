import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { cleanFileName } from '@/features/media/policy'
import { FILE_KINDS } from '@/features/media/schema'
import { notFound } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { moveBefore } from '../policy'
import { storeOrder } from '../queries'
import { type AddAttachment, type AttachmentRef, LIMITS, type MoveAttachment, type RenameAttachment } from '../schema'
import { editModule, requireRoom, touchModule } from './access'

type Change = Record<string, { from?: unknown; to?: unknown }>

const auditFiles = (ctx: TenantContext, section: { id: string; title: string }, changes: Change) =>
  writeAudit(ctx, {
    action: 'SECTION_UPDATED',
    entityType: 'Section',
    entityId: section.id,
    entityName: section.title,
    changes,
  })

const findSection = (ctx: TenantContext, sectionId: string) =>
  ctx.db.section.findUniqueOrThrow({
    where: { id: sectionId },
    select: {
      id: true,
      title: true,
      attachments: { select: { id: true }, orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }] },
    },
  })

const findAttachment = (ctx: TenantContext, { attachmentId }: AttachmentRef) =>
  ctx.db.attachment.findUniqueOrThrow({
    where: { id: attachmentId },
    select: { id: true, sectionId: true, fileName: true, assetId: true, asset: { select: { contentType: true } } },
  })

/** Adds an uploaded file to a section, before another one or at the end. */
export async function addAttachment(ctx: TenantContext, { sectionId, assetId, beforeId }: AddAttachment) {
  const module = await editModule(ctx, { sectionId })
  const section = await findSection(ctx, sectionId)
  requireRoom(section.attachments.length, LIMITS.attachments)
  const asset = await ctx.db.mediaAsset.findUnique({
    where: { id: assetId, type: { in: ['DOCUMENT', 'IMAGE'] }, status: 'READY' },
    select: { fileName: true, contentType: true },
  })
  if (!asset) throw notFound()
  const [id, { fileName }] = [newId(), asset]
  const fileType = FILE_KINDS[asset.contentType]?.attachment ?? 'OTHER'
  await ctx.db.attachment.create({ data: { id, sectionId, assetId, fileName, fileType }, select: { id: true } })
  const order = [...section.attachments.map((attachment) => attachment.id), id]
  await storeOrder(ctx.db, 'attachment', moveBefore(order, id, beforeId))
  await touchModule(ctx, module)
  await auditFiles(ctx, section, { file: { to: fileName } })
  return { id }
}

/** Changes the name that learners see and save the file under; its ending stays that of its content. */
export async function renameAttachment(ctx: TenantContext, input: RenameAttachment): Promise<{ fileName: string }> {
  const module = await editModule(ctx, input)
  const attachment = await findAttachment(ctx, input)
  const fileName = cleanFileName(input.fileName, attachment.asset.contentType)
  if (fileName === attachment.fileName) return { fileName }
  await ctx.db.attachment.update({ where: { id: attachment.id }, data: { fileName }, select: { id: true } })
  await ctx.db.mediaAsset.update({ where: { id: attachment.assetId }, data: { fileName }, select: { id: true } })
  await touchModule(ctx, module)
  const section = await findSection(ctx, attachment.sectionId)
  await auditFiles(ctx, section, { file: { from: attachment.fileName, to: fileName } })
  return { fileName }
}

export async function moveAttachment(ctx: TenantContext, { attachmentId, beforeId }: MoveAttachment): Promise<void> {
  const module = await editModule(ctx, { attachmentId })
  const { sectionId, fileName } = await findAttachment(ctx, { attachmentId })
  const section = await findSection(ctx, sectionId)
  const order = section.attachments.map(({ id }) => id)
  const moved = moveBefore(order, attachmentId, beforeId)
  if (moved.join() === order.join()) return
  await storeOrder(ctx.db, 'attachment', moved)
  await touchModule(ctx, module)
  const [from, to] = [order.indexOf(attachmentId) + 1, moved.indexOf(attachmentId) + 1]
  await auditFiles(ctx, section, { file: { to: fileName }, position: { from, to } })
}

/** Takes the file off the section. The stored file stays: published versions may show it. */
export async function removeAttachment(ctx: TenantContext, input: AttachmentRef): Promise<void> {
  const module = await editModule(ctx, input)
  const { id, sectionId, fileName } = await findAttachment(ctx, input)
  await ctx.db.attachment.delete({ where: { id }, select: { id: true } })
  await touchModule(ctx, module)
  await auditFiles(ctx, await findSection(ctx, sectionId), { file: { from: fileName } })
}

import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import type { Prisma } from '@/generated/prisma/client'
import { DomainError, notFound } from '@/lib/errors'
import { sanitizeHtml } from '@/lib/html'
import { newId } from '@/lib/random'
import { parseVideoAddress } from '@/lib/video-address'
import type { TenantContext } from '@/server/api/tenant-context'
import { placeSection, stampAfter } from '../policy'
import { findPublishedSections, storePlaces } from '../queries'
import {
  type CreateSection,
  LIMITS,
  type MoveSection,
  type SectionChanges,
  type SectionRef,
  type UpdateSection,
} from '../schema'
import { editModule, requireFresh, requireRoom, touchModule } from './access'
import { auditText } from './audit-text'
import { readOutline } from './outline'

const entryOf = (section: { id: string; title: string }) => ({
  entityType: 'Section',
  entityId: section.id,
  entityName: section.title,
})

type Chapters = readonly { id: string; title: string }[]

function requireChapter(chapters: Chapters, chapterId: string | null | undefined) {
  if (chapterId && !chapters.some(({ id }) => id === chapterId)) throw notFound()
}

/** A new section at the end of a chapter, or of all; a quiz section comes with its empty quiz. */
export async function createSection(ctx: TenantContext, { moduleId, type, title, ...place }: CreateSection) {
  const module = await editModule(ctx, { moduleId })
  const { chapters, sections } = await readOutline(ctx, moduleId)
  requireRoom(sections.length, LIMITS.sections)
  requireChapter(chapters, place.chapterId)
  const [id, quizId] = [newId(), type === 'QUIZ' ? newId() : null]
  const updatedAt = await touchModule(ctx, module)
  if (quizId) {
    await ctx.db.quiz.create({ data: { id: quizId, moduleId, title, updatedAt }, select: { id: true } })
    await writeAudit(ctx, { action: 'QUIZ_CREATED', entityType: 'Quiz', entityId: quizId, entityName: title })
  }
  await ctx.db.section.create({
    data: {
      id,
      moduleId,
      type,
      title,
      quizId,
      createdAt: ctx.now,
      updatedAt,
    },
    select: { id: true },
  })
  const created = { id, chapterId: null }
  const input = { ...place, sectionId: id, beforeId: null }
  await storePlaces(ctx.db, placeSection({ chapters, sections: [...sections, created] }, input))
  await writeAudit(ctx, {
    action: 'SECTION_CREATED',
    ...entryOf({ id, title }),
    changes: { module: { to: module.title }, type: { to: type } },
  })
  return { id }
}

type VideoColumns = Pick<
  Prisma.SectionUncheckedUpdateInput,
  'videoSource' | 'videoUrl' | 'videoAssetId' | 'durationSeconds'
>

async function videoColumns(ctx: TenantContext, video: SectionChanges['video'] | undefined): Promise<VideoColumns> {
  if (video === undefined) return {}
  const none = { videoSource: null, videoUrl: null, videoAssetId: null, durationSeconds: null }
  if (video === null) return none
  if (video.source === 'YOUTUBE_VIMEO_URL') {
    const address = parseVideoAddress(video.url)
    if (!address) throw new DomainError('BAD_REQUEST', 'videoAddress')
    return { ...none, videoSource: video.source, videoUrl: address.url }
  }
  const asset = await ctx.db.mediaAsset.findUnique({
    where: { id: video.assetId, type: 'VIDEO', status: 'READY' },
    select: { id: true },
  })
  if (!asset) throw notFound()
  return { ...none, videoSource: video.source, videoAssetId: asset.id }
}

const EDITED = {
  id: true,
  title: true,
  type: true,
  content: true,
  isRequired: true,
  videoSource: true,
  videoUrl: true,
  videoAssetId: true,
  durationSeconds: true,
  updatedAt: true,
} as const

/** Changes what the author changed; the text is made safe before it is stored. */
export async function updateSection(ctx: TenantContext, { sectionId, updatedAt, changes }: UpdateSection) {
  const module = await editModule(ctx, { sectionId })
  const before = await ctx.db.section.findFirst({ where: { id: sectionId, archivedAt: null }, select: EDITED })
  if (!before) throw notFound()
  requireFresh(before, { updatedAt })
  const { html, video, ...columns } = changes
  const data = {
    ...(await videoColumns(ctx, video)),
    ...columns,
    ...(html === undefined ? {} : { content: sanitizeHtml(html) }),
    updatedAt: stampAfter(ctx.now, before.updatedAt),
  }
  const after = await ctx.db.section.update({ where: { id: sectionId }, data, select: EDITED })
  await touchModule(ctx, module)
  const { content, updatedAt: _time, ...values } = changesBetween(before, after)
  const entry = { action: 'SECTION_UPDATED', ...entryOf(after) } as const
  if (Object.keys(values).length > 0) await writeAudit(ctx, { ...entry, changes: values })
  else if (content) await auditText(ctx, { ...entry, changes: { text: {} } })
  const { videoUrl, durationSeconds } = after
  return { updatedAt: after.updatedAt, videoUrl, durationSeconds }
}

/** Where a section stands among all, from one on, and the title of its chapter. */
function placeIn(sections: readonly { id: string; chapterId: string | null }[], chapters: Chapters, id: string) {
  const index = sections.findIndex((section) => section.id === id)
  const chapter = chapters.find((each) => each.id === sections[index]?.chapterId)
  return { position: index + 1, chapter: chapter?.title ?? null }
}

/** Puts the section before another one of the module or last, in all or in a chapter. */
export async function moveSection(ctx: TenantContext, input: MoveSection): Promise<void> {
  const module = await editModule(ctx, { sectionId: input.sectionId })
  const { chapters, sections } = await readOutline(ctx, module.id)
  requireChapter(chapters, input.chapterId)
  const moved = placeSection({ chapters, sections }, input)
  const changes = changesBetween(
    placeIn(sections, chapters, input.sectionId),
    placeIn(moved, chapters, input.sectionId),
  )
  if (Object.keys(changes).length === 0) return
  await storePlaces(ctx.db, moved)
  await touchModule(ctx, module)
  await writeAudit(ctx, {
    action: 'SECTION_REORDERED',
    entityType: 'Module',
    entityId: module.id,
    entityName: module.title,
    changes,
  })
}

async function setArchived(ctx: TenantContext, { sectionId }: SectionRef, archivedAt: Date | null) {
  const module = await editModule(ctx, { sectionId })
  const section = await ctx.db.section.findUniqueOrThrow({ where: { id: sectionId }, select: EDITED })
  const { count } = await ctx.db.section.updateMany({
    where: { id: sectionId, archivedAt: archivedAt ? null : { not: null } },
    data: { archivedAt, updatedAt: section.updatedAt },
  })
  if (count === 0) return module.id
  await touchModule(ctx, module)
  await writeAudit(ctx, {
    action: archivedAt ? 'SECTION_DELETED' : 'SECTION_UPDATED',
    ...entryOf(section),
    changes: { module: { to: module.title }, ...(archivedAt ? {} : { restored: { to: true } }) },
  })
  return module.id
}

/** Takes the section out of the module; what learners did in it stays, and so does the section, to be brought back. */
export async function removeSection(ctx: TenantContext, input: SectionRef) {
  const moduleId = await setArchived(ctx, input, ctx.now)
  const published = await findPublishedSections(ctx.db, moduleId)
  /** Whether learners see it until the next publication. */
  return { isPublished: published.has(input.sectionId) }
}

/** Brings a removed section back to where it was. */
export const restoreSection = async (ctx: TenantContext, input: SectionRef) => {
  await setArchived(ctx, input, null)
}

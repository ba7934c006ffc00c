import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { notFound } from '@/lib/errors'
import { idOfRequest, newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { inOutlineOrder, moveBefore, stampAfter } from '../policy'
import { storeOrder, storePlaces } from '../queries'
import { type ChapterRef, type CreateChapter, LIMITS, type MoveChapter, type UpdateChapter } from '../schema'
import { editModule, requireFresh, requireRoom, touchModule } from './access'
import { readOutline } from './outline'

const entryOf = (chapter: { id: string; title: string }) => ({
  entityType: 'Chapter',
  entityId: chapter.id,
  entityName: chapter.title,
})

/** A heading over these sections, before another one or last; once per request. Undoes a deletion too. */
export async function createChapter(ctx: TenantContext, input: CreateChapter): Promise<{ id: string }> {
  const { moduleId, requestId, title, sectionIds, beforeId } = input
  const id = idOfRequest(requestId, moduleId)
  const module = await editModule(ctx, { moduleId })
  const { chapters, sections } = await readOutline(ctx, moduleId)
  if (chapters.some((chapter) => chapter.id === id)) return { id }
  requireRoom(chapters.length, LIMITS.chapters)
  const order = moveBefore([...chapters.map((chapter) => chapter.id), id], id, beforeId)
  await ctx.db.chapter.create({
    data: { id, moduleId, title, sortOrder: order.length, updatedAt: ctx.now },
    select: { id: true },
  })
  await storeOrder(ctx.db, 'chapter', order)
  const placed = sections.map((section) => (sectionIds.includes(section.id) ? { ...section, chapterId: id } : section))
  const ordered = order.map((chapterId) => ({ id: chapterId }))
  await storePlaces(ctx.db, inOutlineOrder(placed, ordered))
  await touchModule(ctx, module)
  await writeAudit(ctx, {
    action: 'CHAPTER_CREATED',
    ...entryOf({ id, title }),
    changes: { module: { to: module.title } },
  })
  return { id }
}

async function findChapter(ctx: TenantContext, chapterId: string) {
  const chapter = await ctx.db.chapter.findUnique({
    where: { id: chapterId },
    select: { id: true, title: true, updatedAt: true },
  })
  if (!chapter) throw notFound()
  return chapter
}

/** Renames a chapter, unless somebody else did meanwhile. */
export async function updateChapter(ctx: TenantContext, { chapterId, updatedAt, changes }: UpdateChapter) {
  const module = await editModule(ctx, { chapterId })
  const before = await findChapter(ctx, chapterId)
  requireFresh(before, { updatedAt })
  const title = changes.title ?? before.title
  if (title === before.title) return { updatedAt: before.updatedAt }
  const after = await ctx.db.chapter.update({
    where: { id: chapterId },
    data: { title, updatedAt: stampAfter(ctx.now, before.updatedAt) },
    select: { id: true, title: true, updatedAt: true },
  })
  await touchModule(ctx, module)
  await writeAudit(ctx, {
    action: 'CHAPTER_UPDATED',
    ...entryOf(after),
    changes: { module: { to: module.title }, title: { from: before.title, to: title } },
  })
  return { updatedAt: after.updatedAt }
}

/** Puts the chapter with all its sections before another one, or last. */
export async function moveChapter(ctx: TenantContext, { chapterId, beforeId }: MoveChapter): Promise<void> {
  const module = await editModule(ctx, { chapterId })
  const { chapters, sections } = await readOutline(ctx, module.id)
  const order = chapters.map(({ id }) => id)
  const moved = moveBefore(order, chapterId, beforeId)
  if (moved.join() === order.join()) return
  await storeOrder(ctx.db, 'chapter', moved)
  const ordered = moved.map((id) => ({ id }))
  await storePlaces(ctx.db, inOutlineOrder(sections, ordered))
  await touchModule(ctx, module)
  await writeAudit(ctx, {
    action: 'CHAPTER_UPDATED',
    ...entryOf(chapters.find(({ id }) => id === chapterId) ?? { id: chapterId, title: '' }),
    changes: {
      module: { to: module.title },
      position: { from: order.indexOf(chapterId) + 1, to: moved.indexOf(chapterId) + 1 },
    },
  })
}

/**
 * Takes the heading away; its sections stay where they are, under the heading above. Answers with what brings it back.
 */
export async function deleteChapter(ctx: TenantContext, { chapterId }: ChapterRef): Promise<CreateChapter> {
  const module = await editModule(ctx, { chapterId })
  const { chapters, sections } = await readOutline(ctx, module.id)
  const index = chapters.findIndex(({ id }) => id === chapterId)
  const chapter = chapters[index]
  if (!chapter) throw notFound()
  const above = chapters[index - 1]?.id ?? null
  const own = sections.filter((section) => section.chapterId === chapterId)
  await storePlaces(
    ctx.db,
    sections.map((section) => (section.chapterId === chapterId ? { ...section, chapterId: above } : section)),
  )
  await ctx.db.chapter.delete({ where: { id: chapterId }, select: { id: true } })
  await touchModule(ctx, module)
  await writeAudit(ctx, {
    action: 'CHAPTER_DELETED',
    ...entryOf(chapter),
    changes: { module: { to: module.title } },
  })
  return {
    moduleId: module.id,
    requestId: newId(),
    title: chapter.title,
    sectionIds: own.map(({ id }) => id),
    beforeId: chapters[index + 1]?.id ?? null,
  }
}

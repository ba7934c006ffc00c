import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { inOutlineOrder } from '../policy'

/** The chapters and the sections of a module's working copy, as they are learned. */
export async function readOutline(ctx: TenantContext, moduleId: string) {
  const [chapters, sections] = await Promise.all([
    ctx.db.chapter.findMany({
      where: { moduleId },
      orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true },
    }),
    ctx.db.section.findMany({
      where: { moduleId, archivedAt: null },
      orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
      select: { id: true, chapterId: true },
    }),
  ])
  return { chapters, sections: inOutlineOrder(sections, chapters) }
}

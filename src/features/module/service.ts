import 'server-only'
import type { ModuleStatus } from '@/generated/prisma/enums'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { type PublishedModule, publishedModule } from './schema'

export type Published = {
  id: string
  slug: string
  status: ModuleStatus
  version: number
  publishedAt: Date
  content: PublishedModule
}

/** The newest published version of a module, right answers included: never hand `content` to a browser as it is. */
export async function getPublished(
  ctx: TenantContext,
  ref: { moduleId: string } | { slug: string },
): Promise<Published> {
  const where = 'slug' in ref ? { slug: ref.slug } : { id: ref.moduleId }
  const module = await ctx.db.module.findFirst({
    where,
    relationLoadStrategy: 'join',
    select: {
      id: true,
      slug: true,
      status: true,
      changeLogs: {
        orderBy: { version: 'desc' },
        take: 1,
        select: { version: true, publishedAt: true, content: true },
      },
    },
  })
  const newest = module?.changeLogs[0]
  if (!module || !newest) throw notFound()
  const { id, slug, status } = module
  return { id, slug, status, ...newest, content: publishedModule.parse(newest.content) }
}

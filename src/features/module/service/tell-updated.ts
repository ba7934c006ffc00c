import 'server-only'
import { notify } from '@/features/notification/service/notify'
import type { JobContext } from '@/server/jobs/define-job'
import { publishedModule } from '../schema'

const CHUNK = 1_000

type Update = { moduleId: string; version: number; after: string | null }

/**
 * Tells a thousand of those who completed an earlier version, unless a newer one is out or the module is archived;
 * answers with where to go on, or null when all are told.
 */
export async function tellUpdated(ctx: JobContext, { moduleId, version, after }: Update): Promise<string | null> {
  const module = await ctx.db.module.findFirst({
    where: { id: moduleId, version, status: 'PUBLISHED' },
    select: { slug: true, changeLogs: { where: { version }, select: { changeSummary: true, content: true } } },
  })
  const published = module?.changeLogs[0]
  if (!module || !published) return null
  const rows = await ctx.db.enrollment.findMany({
    where: { moduleId, completedVersion: { lt: version }, ...(after ? { membershipId: { gt: after } } : {}) },
    select: { membershipId: true },
    orderBy: { membershipId: 'asc' },
    take: CHUNK,
  })
  const { title: moduleTitle } = publishedModule.parse(published.content)
  await notify(
    ctx,
    rows.map(({ membershipId }) => ({
      membershipId,
      type: 'MODULE_UPDATED',
      params: { moduleTitle, changeSummary: published.changeSummary },
      path: `/modules/${module.slug}`,
      cause: { kind: 'EARLIER_VERSION' },
      dedupKey: `updated:${moduleId}:${version}`,
    })),
  )
  return rows.length === CHUNK ? (rows.at(-1)?.membershipId ?? null) : null
}

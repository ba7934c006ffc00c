import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findNews, storeSeen } from '../queries/seen'
import type { SeeModule } from '../schema'

const MAX_NEWS = 5

type Shown = { id: string; version: number }

/** Which version the member had looked at before, and what is new since; nothing is for who comes first. */
export async function readNews(ctx: TenantContext, { id, version }: Shown) {
  const rows = await findNews(ctx.db, ctx.member.id, { id, version, limit: MAX_NEWS })
  const news = rows.flatMap(({ version: published, publishedAt, changeSummary }) =>
    published && publishedAt ? [{ version: published, publishedAt, changeSummary: changeSummary ?? '' }] : [],
  )
  return { seenVersion: rows[0]?.seenVersion ?? null, news }
}

/** The member has looked at this version of the module; never goes back to an older one. */
export async function seeModule(ctx: TenantContext, { moduleId, version }: SeeModule): Promise<void> {
  const module = await ctx.db.module.findUnique({
    where: { id: moduleId, version: { gt: 0 } },
    select: { status: true, enrollments: { where: { membershipId: ctx.member.id }, select: { id: true } } },
  })
  if (!module || (module.status !== 'PUBLISHED' && module.enrollments.length === 0)) throw notFound()
  await storeSeen(ctx.db, ctx.member.id, { moduleId, version, now: ctx.now })
}

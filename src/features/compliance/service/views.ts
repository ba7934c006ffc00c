import 'server-only'
import { DomainError, notFound } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { normalQuery, type VIEW_PAGES } from '../policy'
import type { ChangeView, SaveView, ViewRef } from '../schema'

type Page = (typeof VIEW_PAGES)[number]

const MAX_VIEWS = 100
const VIEW = { id: true, name: true, query: true, isShared: true, isDefault: true, membershipId: true } as const

/** The member's own views of the page, then those that others share. */
export async function listViews(ctx: TenantContext, page: Page) {
  const views = await ctx.db.savedView.findMany({
    where: { page, OR: [{ membershipId: ctx.member.id }, { isShared: true }] },
    select: { ...VIEW, membership: { select: { name: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MAX_VIEWS,
  })
  return views.map(({ membership, membershipId, ...view }) => {
    const isOwn = membershipId === ctx.member.id
    return { ...view, isDefault: view.isDefault && isOwn, isOwn, ownerName: membership.name }
  })
}

async function requireFreeName(ctx: TenantContext, page: string, name: string, ownId: string | null) {
  const taken = await ctx.db.savedView.findFirst({
    where: { membershipId: ctx.member.id, page, name, ...(ownId ? { id: { not: ownId } } : {}) },
    select: { id: true },
  })
  if (taken) throw new DomainError('CONFLICT', 'viewNameTaken', { name })
}

/** A page begins with one view at most. */
const dropDefault = (ctx: TenantContext, page: string) =>
  ctx.db.savedView.updateMany({
    where: { membershipId: ctx.member.id, page, isDefault: true },
    data: { isDefault: false },
  })

/** Keeps the filters of a page under a name of the member's own. */
export async function saveView(ctx: TenantContext, input: SaveView) {
  const count = await ctx.db.savedView.count({ where: { membershipId: ctx.member.id, page: input.page } })
  if (count >= MAX_VIEWS) throw new DomainError('CONFLICT', 'tooManyViews', { limit: MAX_VIEWS })
  await requireFreeName(ctx, input.page, input.name, null)
  if (input.isDefault) await dropDefault(ctx, input.page)
  const data = { ...input, id: newId(), query: normalQuery(input.query), membershipId: ctx.member.id }
  return ctx.db.savedView.create({ data: { ...data, createdAt: ctx.now }, select: VIEW })
}

async function requireOwn(ctx: TenantContext, viewId: string) {
  const view = await ctx.db.savedView.findFirst({
    where: { id: viewId, membershipId: ctx.member.id },
    select: { ...VIEW, page: true },
  })
  if (!view) throw notFound()
  return view
}

/** Renames a view of one's own, or shares it, or lets the page begin with it. */
export async function changeView(ctx: TenantContext, { viewId, query, ...changes }: ChangeView) {
  const view = await requireOwn(ctx, viewId)
  if (changes.name) await requireFreeName(ctx, view.page, changes.name, viewId)
  if (changes.isDefault) await dropDefault(ctx, view.page)
  const given = Object.entries({ ...changes, query: query === undefined ? undefined : normalQuery(query) })
  const data = Object.fromEntries(given.filter(([, value]) => value !== undefined))
  return ctx.db.savedView.update({ where: { id: viewId }, data, select: VIEW })
}

/** Deletes a view of one's own; answers with what saving it again takes. */
export async function deleteView(ctx: TenantContext, { viewId }: ViewRef) {
  const { name, query, isShared, isDefault } = await requireOwn(ctx, viewId)
  await ctx.db.savedView.delete({ where: { id: viewId }, select: { id: true } })
  return { name, query, isShared, isDefault }
}

import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { escapeLike } from '@/lib/like'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { canCreateModule, hasUnpublishedChanges, moduleScope } from '../policy'
import { findMentors } from '../queries'
import type { FindSuggestions, ListModules, ModuleRef } from '../schema'
import { readModule } from './access'

const SUGGESTIONS = 20

function ownModules(ctx: TenantContext): Prisma.ModuleWhereInput {
  const scope = moduleScope(ctx.member)
  if (scope.all) return {}
  const own = [{ createdById: ctx.member.id }, { mentors: { some: { membershipId: ctx.member.id } } }]
  return { OR: [{ id: { in: [...scope.moduleIds] } }, ...(scope.own ? own : [])] }
}

/** The modules that the member may write, the last changed first. */
export async function listModules(ctx: TenantContext, input: ListModules) {
  const { search, status, cursor } = input
  // Prisma's cursor alone reads the list from its beginning: the index is entered at the time of the row.
  const last = cursor ? await ctx.db.module.findUnique({ where: { id: cursor }, select: { updatedAt: true } }) : null
  const rows = await ctx.db.module.findMany({
    where: {
      AND: [ownModules(ctx)],
      ...(last ? { updatedAt: { lte: last.updatedAt } } : {}),
      ...(status ? { status } : {}),
      ...(search ? { title: { contains: escapeLike(search), mode: 'insensitive' } } : {}),
    },
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      version: true,
      coverAssetId: true,
      updatedAt: true,
      publishedAt: true,
      category: { select: { name: true } },
      createdBy: { select: { name: true } },
      _count: { select: { sections: { where: { archivedAt: null } } } },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(input),
  })
  return toPage(
    rows.map(({ category, createdBy, _count, ...row }) => ({
      ...row,
      category: category?.name ?? null,
      createdBy: createdBy?.name ?? null,
      sectionCount: _count.sections,
      hasUnpublishedChanges: hasUnpublishedChanges(row),
    })),
    input.limit,
  )
}

/** Whether the member may begin a module of their own. */
export const findAuthorRights = (ctx: TenantContext) => ({ canCreate: canCreateModule(moduleScope(ctx.member)) })

/** Active members in whose name or address every typed word occurs, to be made mentors. */
export const suggestMentors = (ctx: TenantContext, { search }: FindSuggestions) =>
  findMentors(ctx.db, { search, limit: SUGGESTIONS })

/** Modules that could come before this one: published ones, and the member's own. */
export async function suggestPrerequisites(ctx: TenantContext, { moduleId, search }: FindSuggestions & ModuleRef) {
  await readModule(ctx, { moduleId })
  return ctx.db.module.findMany({
    where: {
      id: { not: moduleId },
      status: { not: 'ARCHIVED' },
      AND: [{ OR: [{ status: 'PUBLISHED' }, ownModules(ctx)] }],
      ...(search ? { title: { contains: escapeLike(search), mode: 'insensitive' } } : {}),
    },
    select: { id: true, title: true, status: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: SUGGESTIONS,
  })
}

export const suggestTags = async (ctx: TenantContext, { search }: FindSuggestions) => {
  const tags = await ctx.db.tag.findMany({
    where: search ? { name: { contains: escapeLike(search), mode: 'insensitive' } } : {},
    select: { name: true },
    orderBy: { name: 'asc' },
    take: SUGGESTIONS,
  })
  return tags.map(({ name }) => name)
}

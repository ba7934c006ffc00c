import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import type { Prisma } from '@/generated/prisma/client'
import { DomainError, notFound } from '@/lib/errors'
import { idOfRequest } from '@/lib/random'
import { slugify } from '@/lib/slug'
import type { TenantContext } from '@/server/api/tenant-context'
import { canCreateModule, moduleScope, stampAfter } from '../policy'
import type { ModuleState } from '../queries'
import type { CreateModule, ModuleDetails, UpdateModule } from '../schema'
import { editModule, requireFresh } from './access'
import { auditText } from './audit-text'
import { setTags } from './tags'

/** An address that no module of the tenant has. */
async function freeSlug(ctx: TenantContext, title: string, moduleId: string): Promise<string> {
  const slug = slugify(title)
  const taken = await ctx.db.module.findFirst({ where: { slug, id: { not: moduleId } }, select: { id: true } })
  return taken ? `${slug}-${moduleId.slice(-6)}` : slug
}

/** A new draft of the member's own, once per request; they are its first mentor. */
export async function createModule(
  ctx: TenantContext,
  { requestId, ...input }: CreateModule & { description?: string },
): Promise<{ id: string }> {
  if (!canCreateModule(moduleScope(ctx.member))) throw new DomainError('FORBIDDEN', 'forbidden')
  const id = idOfRequest(requestId, ctx.member.id)
  if (await ctx.db.module.findUnique({ where: { id }, select: { id: true } })) return { id }
  await requireCategory(ctx, input.categoryId)
  await ctx.db.module.create({
    data: {
      ...input,
      id,
      slug: await freeSlug(ctx, input.title, id),
      createdById: ctx.member.id,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      mentors: { create: { membershipId: ctx.member.id } },
    },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: 'MODULE_CREATED',
    entityType: 'Module',
    entityId: id,
    entityName: input.title,
  })
  return { id }
}

async function requireCategory(ctx: TenantContext, id: string | null | undefined) {
  if (id && !(await ctx.db.moduleCategory.findUnique({ where: { id }, select: { id: true } }))) throw notFound()
}

async function requireCover(ctx: TenantContext, id: string | null | undefined) {
  if (!id) return
  const cover = await ctx.db.mediaAsset.findUnique({
    where: { id, type: 'IMAGE', status: 'READY' },
    select: { id: true },
  })
  if (!cover) throw notFound()
}

type Changes = Partial<ModuleDetails>

/** Fields that are written like a text: that they changed is told once a sitting, not what to. */
const TEXTS = ['description', 'learningOutcomes'] as const

async function auditDetails(ctx: TenantContext, module: ModuleState, before: Changes, after: Changes) {
  const changes = changesBetween(before, after)
  const entry = {
    action: 'MODULE_UPDATED',
    entityType: 'Module',
    entityId: module.id,
    entityName: module.title,
  } as const
  const texts = TEXTS.filter((field) => field in changes)
  const values = Object.entries(changes).filter(([field]) => !texts.some((text) => text === field))
  if (values.length > 0) await writeAudit(ctx, { ...entry, changes: Object.fromEntries(values) })
  else if (texts.length > 0)
    await auditText(ctx, { ...entry, changes: Object.fromEntries(texts.map((text) => [text, {}])) })
}

/** Changes what the author changed, unless somebody else changed the module meanwhile. */
export async function updateModule(ctx: TenantContext, { moduleId, updatedAt, changes }: UpdateModule) {
  const module = await editModule(ctx, { moduleId })
  requireFresh(module, { updatedAt })
  const { tags, learningOutcomes, ...columns } = changes
  await requireCategory(ctx, columns.categoryId)
  await requireCover(ctx, columns.coverAssetId)
  const before = await ctx.db.module.findUniqueOrThrow({
    where: { id: moduleId },
    include: { tags: { select: { tag: { select: { name: true } } } } },
  })
  const outcomes = learningOutcomes?.filter((outcome) => outcome !== '')
  const stored = tags && (await setTags(ctx, moduleId, tags))
  const data: Prisma.ModuleUncheckedUpdateInput = {
    ...columns,
    ...(outcomes ? { learningOutcomes: outcomes } : {}),
    ...(columns.title && module.version === 0 ? { slug: await freeSlug(ctx, columns.title, moduleId) } : {}),
    updatedAt: stampAfter(ctx.now, module.updatedAt),
  }
  const after = await ctx.db.module.update({ where: { id: moduleId }, data, select: { updatedAt: true, slug: true } })
  const knownTags = before.tags.map(({ tag }) => tag.name).sort()
  await auditDetails(ctx, module, { ...before, tags: knownTags } as Changes, {
    ...columns,
    ...(outcomes ? { learningOutcomes: outcomes } : {}),
    ...(stored ? { tags: stored.sort() } : {}),
  })
  return after
}

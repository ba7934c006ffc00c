import 'server-only'
import { writeAudit } from '@/features/audit/service'
import type { AuditAction } from '@/generated/prisma/enums'
import { DomainError, notFound } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { canManageCategories, moduleScope, moveBefore } from '../policy'
import { fillCategory, lockTenantwide, storeOrder } from '../queries'
import type { CategoryRef, CreateCategory, MoveCategory, RenameCategory, RestoreCategory } from '../schema'
import { requireRoom } from './access'

const MAX_CATEGORIES = 100
const UNDOABLE = 1000

const findOrdered = (ctx: TenantContext) =>
  ctx.db.moduleCategory.findMany({
    select: { id: true, name: true, _count: { select: { modules: true } } },
    orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
  })

/** The tenant's categories in their order, and whether the member may change those that others use. */
export async function listCategories(ctx: TenantContext) {
  const rows = await findOrdered(ctx)
  return {
    items: rows.map(({ _count, ...category }) => ({ ...category, moduleCount: _count.modules })),
    canManage: canManageCategories(moduleScope(ctx.member)),
  }
}

/** All categories, to somebody who may change them; nobody else changes them until the transaction ends. */
async function manageCategories(ctx: TenantContext, categoryId?: string) {
  if (!canManageCategories(moduleScope(ctx.member))) throw new DomainError('FORBIDDEN', 'forbidden')
  await lockTenantwide(ctx.db, ctx.tenant.id, 'categories')
  const all = await findOrdered(ctx)
  const category = all.find(({ id }) => id === categoryId)
  if (categoryId && !category) throw notFound()
  return { all, category: category ?? { id: '', name: '', _count: { modules: 0 } } }
}

type Audited = {
  action: AuditAction
  id: string
  name: string
  changes?: Record<string, { from?: unknown; to?: unknown }>
}

const audit = (ctx: TenantContext, { action, id, name, changes = {} }: Audited) =>
  writeAudit(ctx, { action, entityType: 'ModuleCategory', entityId: id, entityName: name, changes })

const isSame = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase()

function requireFreeName(all: readonly { id: string; name: string }[], name: string, id?: string) {
  if (all.some((other) => other.id !== id && isSame(other.name, name))) {
    throw new DomainError('CONFLICT', 'categoryExists', { name })
  }
}

/** A new category at the end; one of this name is simply given back. */
export async function createCategory(ctx: TenantContext, { name }: CreateCategory): Promise<{ id: string }> {
  await lockTenantwide(ctx.db, ctx.tenant.id, 'categories')
  const all = await findOrdered(ctx)
  const known = all.find((category) => isSame(category.name, name))
  if (known) return { id: known.id }
  requireRoom(all.length, MAX_CATEGORIES)
  const id = newId()
  await ctx.db.moduleCategory.create({ data: { id, name, sortOrder: all.length + 1 }, select: { id: true } })
  await audit(ctx, { action: 'CATEGORY_CREATED', id, name })
  return { id }
}

export async function renameCategory(ctx: TenantContext, { categoryId, name }: RenameCategory): Promise<void> {
  const { all, category } = await manageCategories(ctx, categoryId)
  requireFreeName(all, name, categoryId)
  if (category.name === name) return
  await ctx.db.moduleCategory.update({ where: { id: categoryId }, data: { name }, select: { id: true } })
  await audit(ctx, {
    action: 'CATEGORY_UPDATED',
    id: categoryId,
    name,
    changes: { name: { from: category.name, to: name } },
  })
}

export async function moveCategory(ctx: TenantContext, { categoryId, beforeId }: MoveCategory): Promise<void> {
  const { all, category } = await manageCategories(ctx, categoryId)
  const order = all.map(({ id }) => id)
  const moved = moveBefore(order, categoryId, beforeId)
  if (moved.join() === order.join()) return
  await storeOrder(ctx.db, 'moduleCategory', moved)
  const position = { from: order.indexOf(categoryId) + 1, to: moved.indexOf(categoryId) + 1 }
  await audit(ctx, { action: 'CATEGORY_UPDATED', id: categoryId, name: category.name, changes: { position } })
}

/** Deletes a category; its modules have none then. The answer is what bringing it back takes. */
export async function deleteCategory(ctx: TenantContext, { categoryId }: CategoryRef): Promise<RestoreCategory> {
  const { all, category } = await manageCategories(ctx, categoryId)
  const modules = await ctx.db.module.findMany({ where: { categoryId }, select: { id: true }, take: UNDOABLE })
  await ctx.db.moduleCategory.delete({ where: { id: categoryId }, select: { id: true } })
  await audit(ctx, {
    action: 'CATEGORY_DELETED',
    id: categoryId,
    name: category.name,
    changes: { modules: { from: category._count.modules, to: 0 } },
  })
  const next = all[all.findIndex(({ id }) => id === categoryId) + 1]
  return { name: category.name, moduleIds: modules.map(({ id }) => id), beforeId: next?.id ?? null }
}

/** Brings a deleted category back to its place and to those of its modules that have got no other meanwhile. */
export async function restoreCategory(ctx: TenantContext, { name, moduleIds, beforeId }: RestoreCategory) {
  const { all } = await manageCategories(ctx)
  requireFreeName(all, name)
  requireRoom(all.length, MAX_CATEGORIES)
  const id = newId()
  await ctx.db.moduleCategory.create({ data: { id, name }, select: { id: true } })
  await storeOrder(ctx.db, 'moduleCategory', moveBefore([...all.map((category) => category.id), id], id, beforeId))
  const filled = await fillCategory(ctx.db, id, moduleIds)
  await audit(ctx, { action: 'CATEGORY_CREATED', id, name, changes: { modules: { to: filled.length } } })
  return { id }
}

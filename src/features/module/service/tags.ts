import 'server-only'
import { escapeLike } from '@/lib/like'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { lockTenantwide } from '../queries'

const keyOf = (name: string) => name.toLocaleLowerCase()

/** The tags of these names, made where the tenant has not got them, whatever their capitals. */
export async function ensureTags(
  ctx: TenantContext,
  names: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const wanted = new Map(names.filter((name) => name !== '').map((name) => [keyOf(name), name]))
  if (wanted.size > 0) await lockTenantwide(ctx.db, ctx.tenant.id, 'tags')
  const known = await ctx.db.tag.findMany({
    where: { OR: [...wanted.values()].map((name) => ({ name: { equals: escapeLike(name), mode: 'insensitive' } })) },
    select: { id: true, name: true },
  })
  const found = new Map(known.map((tag) => [keyOf(tag.name), tag]))
  const missing = [...wanted].filter(([key]) => !found.has(key)).map(([, name]) => ({ id: newId(), name }))
  await ctx.db.tag.createMany({ data: missing })
  return [...[...wanted.keys()].flatMap((key) => found.get(key) ?? []), ...missing]
}

/** Gives the module exactly these tags. */
export async function setTags(ctx: TenantContext, moduleId: string, names: readonly string[]): Promise<string[]> {
  const tags = await ensureTags(ctx, names)
  await ctx.db.moduleTag.deleteMany({ where: { moduleId, tagId: { notIn: tags.map(({ id }) => id) } } })
  await ctx.db.moduleTag.createMany({ data: tags.map(({ id }) => ({ moduleId, tagId: id })), skipDuplicates: true })
  return tags.map(({ name }) => name)
}

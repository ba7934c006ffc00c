import 'server-only'
import { ensureTags } from '@/features/module/service/tags'
import type { TenantContext } from '@/server/api/tenant-context'

/** Gives the post exactly these tags of the company, which are made where they are new; answers with their names. */
export async function tagPost(ctx: TenantContext, postId: string, names: readonly string[]): Promise<string[]> {
  const tags = await ensureTags(ctx, names)
  await ctx.db.mentorRadarPostTag.deleteMany({ where: { postId, tagId: { notIn: tags.map(({ id }) => id) } } })
  await ctx.db.mentorRadarPostTag.createMany({
    data: tags.map(({ id }) => ({ postId, tagId: id })),
    skipDuplicates: true,
  })
  return tags.map(({ name }) => name)
}

export const findTags = async (ctx: TenantContext, postId: string): Promise<string[]> =>
  (await ctx.db.mentorRadarPostTag.findMany({ where: { postId }, select: { tag: { select: { name: true } } } })).map(
    ({ tag }) => tag.name,
  )

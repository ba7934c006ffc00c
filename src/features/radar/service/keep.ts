import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { canSee } from '../policy'
import type { SavePost } from '../schema'
import { memberOf } from './access'

/** Keeps a link for later, or no longer; twice is as once. */
export async function savePost(ctx: TenantContext, { postId, isSaved }: SavePost): Promise<void> {
  const post = await ctx.db.mentorRadarPost.findUnique({
    where: { id: postId },
    select: { status: true, postedById: true },
  })
  if (!post || !canSee(post, memberOf(ctx))) throw notFound()
  const save = { postId, membershipId: ctx.member.id }
  if (isSaved) await ctx.db.radarSave.createMany({ data: [{ ...save, createdAt: ctx.now }], skipDuplicates: true })
  else await ctx.db.radarSave.deleteMany({ where: save })
}

import 'server-only'
import { DomainError, notFound } from '@/lib/errors'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { canSee } from '../policy'
import { lockAddress, lockPost, type PostState } from '../queries'

/** Who asks, and whether they keep order on the radar. */
export const memberOf = ({ member }: TenantContext) => ({
  id: member.id,
  isModerator: hasCapability(member, 'MODERATE_RADAR'),
})

/** Whether the member is a mentor of any module. */
export const isMentor = async ({ db, member }: TenantContext) =>
  (await db.moduleMentor.findFirst({ where: { membershipId: member.id }, select: { moduleId: true } })) !== null

/** The post in the hands of one at a time; what the member may not see is not there. */
export async function holdPost(ctx: TenantContext, postId: string): Promise<PostState> {
  const post = await lockPost(ctx.db, postId)
  if (!post || !canSee(post, memberOf(ctx))) throw notFound()
  return post
}

/** Refuses an address of which another post waits or is shown; nobody else posts it until the transaction ends. */
export async function requireFreeAddress(ctx: TenantContext, canonicalUrl: string, postId = '') {
  await lockAddress(ctx.db, ctx.tenant.id, canonicalUrl)
  const living = await ctx.db.mentorRadarPost.findFirst({
    where: { canonicalUrl, status: { in: ['PENDING', 'APPROVED'] }, ...(postId ? { id: { not: postId } } : {}) },
    select: { title: true, status: true, postedById: true },
  })
  if (!living) return
  const title = canSee(living, memberOf(ctx)) ? living.title : ''
  throw new DomainError('CONFLICT', title ? 'radarDuplicate' : 'radarDuplicateHidden', { title, status: living.status })
}

import 'server-only'
import { CLAIM_SECONDS, isHeldByOther } from '@/features/reward/policy'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { PostState } from '../queries'
import type { PostRef } from '../schema'
import { holdPost } from './access'

/** Refuses what waits while somebody else looks at it. */
export function requireUnclaimed(ctx: TenantContext, post: PostState): void {
  if (post.status === 'PENDING' && isHeldByOther(post, ctx.member.id, ctx.now)) {
    throw new DomainError('CONFLICT', 'radarClaimed', { name: post.claimedBy ?? '' })
  }
}

/** Holds a link that waits for a few minutes for who looks at it; asked again it goes on. */
export async function claimPost(ctx: TenantContext, { postId }: PostRef): Promise<void> {
  const post = await holdPost(ctx, postId)
  if (post.status !== 'PENDING') throw new DomainError('LOCKED', 'radarNotPossible')
  requireUnclaimed(ctx, post)
  await ctx.db.mentorRadarPost.update({
    where: { id: postId },
    data: { claimedById: ctx.member.id, claimedUntil: new Date(ctx.now.getTime() + CLAIM_SECONDS * 1000) },
    select: { id: true },
  })
}

/** Leaves a link to others; nothing when it is not held by the member. */
export async function releasePost(ctx: TenantContext, { postId }: PostRef): Promise<void> {
  const post = await holdPost(ctx, postId)
  if (post.claimedById !== ctx.member.id) return
  await ctx.db.mentorRadarPost.update({
    where: { id: postId },
    data: { claimedById: null, claimedUntil: null },
    select: { id: true },
  })
}

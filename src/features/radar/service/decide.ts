import 'server-only'
import { writeAudit } from '@/features/audit/service'
import type { AuditAction, RadarPostStatus } from '@/generated/prisma/enums'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { canDecide, canWithdraw, isTold, TELL_AFTER_MS } from '../policy'
import type { PostState } from '../queries'
import type { DecidePost, PinPost, WithdrawPost } from '../schema'
import { holdPost, memberOf, requireFreeAddress } from './access'
import { requireUnclaimed } from './claim'
import { tellLater } from './tell-later'

const ACTIONS = {
  APPROVED: 'RADAR_POST_APPROVED',
  REJECTED: 'RADAR_POST_REJECTED',
  ARCHIVED: 'RADAR_POST_ARCHIVED',
  PENDING: 'RADAR_POST_RESTORED',
} as const satisfies Record<RadarPostStatus, AuditAction>

const isLiving = (status: RadarPostStatus) => status === 'PENDING' || status === 'APPROVED'

type Move = { to: RadarPostStatus; reason?: string }

/** Moves the post, which is held, and writes down who did it. What leaves the shown ones is no longer pinned. */
async function move(ctx: TenantContext, post: PostState, { to, reason = '' }: Move) {
  if (isLiving(to) && !isLiving(post.status)) await requireFreeAddress(ctx, post.canonicalUrl, post.id)
  await ctx.db.mentorRadarPost.update({
    where: { id: post.id },
    data: {
      status: to,
      reviewedById: ctx.member.id,
      reviewedAt: ctx.now,
      reviewNote: reason || null,
      claimedById: null,
      claimedUntil: null,
      // Archived and restored it is as new as it was; approved anew it is new.
      ...(to === 'APPROVED' ? { approvedAt: post.status === 'ARCHIVED' ? (post.approvedAt ?? ctx.now) : ctx.now } : {}),
      ...(to === 'PENDING' ? { approvedAt: null } : {}),
      ...(to === 'APPROVED' ? {} : { pinned: false }),
    },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: to !== 'ARCHIVED' && post.status === 'ARCHIVED' ? 'RADAR_POST_RESTORED' : ACTIONS[to],
    entityType: 'RadarPost',
    entityId: post.id,
    entityName: post.title,
    changes: { status: { from: post.status, to }, ...(reason ? { reason: { to: reason } } : {}) },
  })
}

/** Whether its poster has heard of the decision that holds: until then taking it back needs no word either. */
const isKnown = ({ reviewedAt }: PostState, now: Date) =>
  reviewedAt !== null && now.getTime() - reviewedAt.getTime() >= TELL_AFTER_MS

/**
 * Approves, rejects with a reason, archives, restores or takes back, and has the poster told unless it is taken back at
 * once. Of two who decide at once one wins.
 */
export async function decidePost(ctx: TenantContext, input: DecidePost): Promise<void> {
  const { postId, from, to, reason, isUndo } = input
  if (to === 'REJECTED' && reason === '') throw new DomainError('BAD_REQUEST', 'radarReasonNeeded')
  const post = await holdPost(ctx, postId)
  // Sent again after a lost answer.
  if (post.status === to && post.reviewedById === ctx.member.id) return
  if (post.status !== from) {
    throw new DomainError('CONFLICT', 'radarDecidedMeanwhile', { status: post.status, by: post.reviewedBy ?? '' })
  }
  if (!canDecide(from, to)) throw new DomainError('LOCKED', 'radarNotPossible')
  requireUnclaimed(ctx, post)
  await move(ctx, post, { to, reason })
  const isSlip = isUndo && post.reviewedById === ctx.member.id && !isKnown(post, ctx.now)
  if (!isSlip && isTold(from, to)) await tellLater(ctx, postId)
}

/** Takes one's own post away, and back again as long as nobody else has decided on it. */
export async function withdrawPost(ctx: TenantContext, { postId, isWithdrawn }: WithdrawPost): Promise<void> {
  const post = await holdPost(ctx, postId)
  if (post.postedById !== ctx.member.id) throw new DomainError('FORBIDDEN', 'notYourPost')
  if ((post.status === 'ARCHIVED') === isWithdrawn) return
  const isMine = post.status === 'ARCHIVED' && post.reviewedById === ctx.member.id
  if (!(isWithdrawn ? canWithdraw(post, memberOf(ctx)) : isMine)) throw new DomainError('LOCKED', 'radarNotPossible')
  await move(ctx, post, { to: isWithdrawn ? 'ARCHIVED' : post.approvedAt ? 'APPROVED' : 'PENDING' })
}

/** Keeps a link that is shown above the others, or no longer. */
export async function pinPost(ctx: TenantContext, { postId, isPinned }: PinPost): Promise<void> {
  const post = await holdPost(ctx, postId)
  if (post.status !== 'APPROVED') throw new DomainError('LOCKED', 'radarNotPossible')
  if (post.pinned === isPinned) return
  await ctx.db.mentorRadarPost.update({ where: { id: postId }, data: { pinned: isPinned }, select: { id: true } })
  await writeAudit(ctx, {
    action: isPinned ? 'RADAR_POST_PINNED' : 'RADAR_POST_UNPINNED',
    entityType: 'RadarPost',
    entityId: postId,
    entityName: post.title,
  })
}

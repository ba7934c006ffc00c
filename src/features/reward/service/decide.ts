import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { writeXp } from '@/features/xp/service/write'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { isHeldByOther } from '../policy'
import { type LockedRedemption, lockRedemption } from '../queries'
import type { ApproveRedemption, RedemptionRef, RejectRedemption } from '../schema'
import { requireReward } from './rewards'
import { tellOfDecision } from './tell'

export async function requireRedemption({ db }: TenantContext, redemptionId: string): Promise<LockedRedemption> {
  const [redemption] = await lockRedemption(db, redemptionId)
  if (!redemption) throw notFound()
  return redemption
}

/** What may be decided by the member: not their own, not what somebody else is looking at, and each only once. */
export async function requireOpen(ctx: TenantContext, redemptionId: string): Promise<LockedRedemption> {
  const redemption = await requireRedemption(ctx, redemptionId)
  if (redemption.membershipId === ctx.member.id) throw new DomainError('FORBIDDEN', 'notYourOwnRedemption')
  if (redemption.status !== 'PENDING') throw new DomainError('CONFLICT', 'redemptionDecided')
  if (isHeldByOther(redemption, ctx.member.id, ctx.now)) {
    throw new DomainError('CONFLICT', 'redemptionClaimed', { name: redemption.claimedByName ?? '' })
  }
  return redemption
}

const DECIDED = { claimedById: null, claimedUntil: null } as const

async function auditDecision(ctx: TenantContext, redemption: LockedRedemption, isApproved: boolean, note: string) {
  await writeAudit(ctx, {
    action: isApproved ? 'REDEMPTION_APPROVED' : 'REDEMPTION_REJECTED',
    entityType: 'Membership',
    entityId: redemption.membershipId,
    entityName: redemption.memberName,
    changes: { reward: { to: redemption.rewardTitle }, ...(note ? { reason: { to: note } } : {}) },
  })
}

/** Grants a request; the member is told. */
export async function approveRedemption(ctx: TenantContext, { redemptionId, note }: ApproveRedemption): Promise<void> {
  const redemption = await requireOpen(ctx, redemptionId)
  await ctx.db.rewardRedemption.update({
    where: { id: redemptionId },
    data: { status: 'APPROVED', note: note || null, reviewedById: ctx.member.id, reviewedAt: ctx.now, ...DECIDED },
    select: { id: true },
  })
  await auditDecision(ctx, redemption, true, note)
  await tellOfDecision(ctx, redemption, { isApproved: true, note })
}

/** Declines a request with a reason, and gives back points, stock and the month's share; the member is told. */
export async function rejectRedemption(ctx: TenantContext, { redemptionId, note }: RejectRedemption): Promise<void> {
  const redemption = await requireOpen(ctx, redemptionId)
  await ctx.db.rewardRedemption.update({
    where: { id: redemptionId },
    data: { status: 'REJECTED', note, reviewedById: ctx.member.id, reviewedAt: ctx.now, ...DECIDED },
    select: { id: true },
  })
  await giveBack(ctx, redemption, 'REJECTED')
  await auditDecision(ctx, redemption, false, note)
  await tellOfDecision(ctx, redemption, { isApproved: false, note })
}

/** Takes one's own request back while nobody has decided, with all that it took; again it does nothing. */
export async function cancelRedemption(ctx: TenantContext, { redemptionId }: RedemptionRef): Promise<void> {
  const redemption = await requireRedemption(ctx, redemptionId)
  if (redemption.membershipId !== ctx.member.id) throw notFound()
  if (redemption.status === 'CANCELLED') return
  if (redemption.status !== 'PENDING') throw new DomainError('CONFLICT', 'redemptionDecided')
  await ctx.db.rewardRedemption.update({
    where: { id: redemptionId },
    data: { status: 'CANCELLED', ...DECIDED },
    select: { id: true },
  })
  await giveBack(ctx, redemption, 'CANCELLED')
}

async function giveBack(ctx: TenantContext, redemption: LockedRedemption, cause: 'REJECTED' | 'CANCELLED') {
  const { quantityAvailable } = await requireReward(ctx, redemption.rewardId)
  if (redemption.tookStock && quantityAvailable !== null) {
    await ctx.db.reward.update({
      where: { id: redemption.rewardId },
      data: { quantityAvailable: { increment: 1 } },
      select: { id: true },
    })
  }
  await writeXp(ctx, {
    membershipId: redemption.membershipId,
    amount: redemption.xpSpent,
    source: 'REWARD_REFUND',
    sourceEntityId: redemption.id,
    params: { reward: redemption.rewardTitle, cause },
  })
}

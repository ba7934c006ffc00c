import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { CLAIM_SECONDS } from '../policy'
import type { RedemptionRef } from '../schema'
import { requireOpen, requireRedemption } from './decide'

/** Holds a request for a few minutes for who looks at it, so that nobody else decides on it; again it goes on. */
export async function claimRedemption(ctx: TenantContext, { redemptionId }: RedemptionRef) {
  await requireOpen(ctx, redemptionId)
  return ctx.db.rewardRedemption.update({
    where: { id: redemptionId },
    data: { claimedById: ctx.member.id, claimedUntil: new Date(ctx.now.getTime() + CLAIM_SECONDS * 1000) },
    select: { claimedUntil: true },
  })
}

/** Leaves a request to others; nothing when it is not held by the member. */
export async function releaseRedemption(ctx: TenantContext, { redemptionId }: RedemptionRef): Promise<void> {
  const redemption = await requireRedemption(ctx, redemptionId)
  if (redemption.claimedById !== ctx.member.id) return
  await ctx.db.rewardRedemption.update({
    where: { id: redemptionId },
    data: { claimedById: null, claimedUntil: null },
    select: { id: true },
  })
}

import 'server-only'
import { writeXp } from '@/features/xp/service/write'
import { DomainError } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { blockOf, monthOf } from '../policy'
import { countUsed, type LockedReward } from '../queries'
import type { RedeemReward } from '../schema'
import { requireReward } from './rewards'
import { askForReview } from './tell'

const RESULT = { id: true, status: true } as const

/**
 * Asks for a reward: its points are taken at once, and one of what is left. All under the reward's row, so that stock
 * and the month's limit hold however many ask; asked again with the same request it answers with what was done.
 */
export async function redeemReward(ctx: TenantContext, input: RedeemReward) {
  const reward = await requireReward(ctx, input.rewardId)
  const known = await ctx.db.rewardRedemption.findFirst({
    where: { membershipId: ctx.member.id, requestId: input.requestId },
    select: RESULT,
  })
  if (known) return known
  const month = monthOf(ctx.now, ctx.tenant.timeZone)
  await requireOffer(ctx, reward, input.costXp, month)
  return takeOne(ctx, reward, { requestId: input.requestId, month })
}

async function requireOffer(ctx: TenantContext, reward: LockedReward, costXp: number, month: string): Promise<void> {
  if (reward.costXp !== costXp) throw new DomainError('CONFLICT', 'rewardCostChanged', { cost: reward.costXp })
  const [used] = await countUsed(ctx.db, { membershipId: ctx.member.id, rewardIds: [reward.id], month })
  // What there is to spend is for the ledger to say.
  const block = blockOf(reward, { totalXp: costXp, usedThisMonth: used?.count ?? 0 })
  if (block === 'ARCHIVED') throw new DomainError('CONFLICT', 'rewardArchived')
  if (block === 'SOLD_OUT') throw new DomainError('CONFLICT', 'rewardSoldOut')
  if (block === 'LIMIT') {
    throw new DomainError('LIMIT_REACHED', 'rewardMonthlyLimit', { limit: reward.monthlyLimit ?? 0 })
  }
}

async function takeOne(
  ctx: TenantContext,
  reward: LockedReward,
  { requestId, month }: { requestId: string; month: string },
) {
  const isCounted = reward.quantityAvailable !== null
  const redemption = await ctx.db.rewardRedemption.create({
    data: {
      id: newId(),
      rewardId: reward.id,
      membershipId: ctx.member.id,
      rewardTitle: reward.title,
      xpSpent: reward.costXp,
      status: reward.approvalRequired ? 'PENDING' : 'APPROVED',
      month: new Date(month),
      tookStock: isCounted,
      requestId,
      createdAt: ctx.now,
    },
    select: RESULT,
  })
  await writeXp(ctx, {
    membershipId: ctx.member.id,
    amount: -reward.costXp,
    source: 'REWARD_REDEMPTION',
    sourceEntityId: redemption.id,
    params: { reward: reward.title },
  })
  if (isCounted) {
    await ctx.db.reward.update({
      where: { id: reward.id },
      data: { quantityAvailable: { decrement: 1 } },
      select: { id: true },
    })
  }
  if (reward.approvalRequired) await askForReview(ctx, { redemptionId: redemption.id, title: reward.title })
  return redemption
}

import 'server-only'
import { notify } from '@/features/notification/service/notify'
import type { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import { type PaidSource, rankOf } from '../policy'
import { findAmounts } from './read'
import { writeXp } from './write'

export type Award = {
  membershipId: string
  source: PaidSource
  /** What pays: one entity pays one member once. */
  sourceEntityId: string
  /** Fill the sentence that explains it. */
  params: Prisma.InputJsonObject
}

/** Pays somebody for something, once however often it is asked, and tells them of a rank that they reach by it. */
export async function awardXp(ctx: TenantContext, award: Award): Promise<{ paid: number }> {
  const { membershipId, source, sourceEntityId, params } = award
  const amount = (await findAmounts(ctx))[source]
  if (amount === 0) return { paid: 0 }
  const isNew = await writeXp(ctx, { membershipId, source, sourceEntityId, amount, params })
  if (!isNew) return { paid: 0 }
  await tellOfRank(ctx, { membershipId, earned: amount })
  return { paid: amount }
}

/** Says so once when the points that were just earned have led to a higher rank. */
export async function tellOfRank(
  ctx: TenantContext,
  { membershipId, earned }: { membershipId: string; earned: number },
) {
  const balance = await ctx.db.userXpBalance.findFirst({ where: { membershipId }, select: { lifetimeXp: true } })
  if (!balance || earned <= 0) return
  const rank = rankOf(balance.lifetimeXp)
  if (rank === rankOf(balance.lifetimeXp - earned)) return
  await notify(ctx, [
    {
      membershipId,
      type: 'XP_EARNED',
      params: { rank, lifetimeXp: balance.lifetimeXp },
      path: '/points',
      cause: { kind: 'EARNED' },
      dedupKey: `rank:${rank}`,
    },
  ])
}

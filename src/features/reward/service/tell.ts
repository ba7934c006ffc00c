import 'server-only'
import { notify } from '@/features/notification/service/notify'
import { requestReview } from '@/features/notification/service/request-review'
import type { TenantContext } from '@/server/api/tenant-context'
import type { LockedRedemption } from '../queries'

/** Tells those who decide that something waits for them, but who asks. */
export const askForReview = (ctx: TenantContext, { redemptionId, title }: { redemptionId: string; title: string }) =>
  requestReview(ctx, {
    kind: 'REWARD',
    title,
    permission: 'MANAGE_REWARDS',
    path: '/rewards/requests',
    entityId: redemptionId,
  })

type Decision = { isApproved: boolean; note: string }

/** Tells who asked what was decided, by whom, and why. */
export async function tellOfDecision(ctx: TenantContext, redemption: LockedRedemption, { isApproved, note }: Decision) {
  const { id, membershipId, rewardTitle, xpSpent } = redemption
  await notify(ctx, [
    {
      membershipId,
      type: isApproved ? 'REWARD_APPROVED' : 'REWARD_REJECTED',
      params: { rewardTitle, xpSpent, note },
      path: '/rewards?view=mine',
      cause: { kind: 'REDEEMED' },
      dedupKey: `redemption:${id}`,
    },
  ])
}

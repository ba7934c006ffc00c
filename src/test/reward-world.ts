import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'

type Place = { tenantId: string; ownerId: string; memberId: string; createdAt: Date }

/** A reward, somebody else's request that waits for the owner, and one of the owner's own. */
export async function createRewardWorld({ tenantId, ownerId, memberId, createdAt }: Place) {
  const db = tenantDb(tenantId)
  const [rewardId, redemptionId, ownId, ownRequestId] = [newId(), newId(), newId(), newId()]
  const made = { createdById: ownerId, createdAt, updatedAt: createdAt }
  await db.reward.create({ data: { id: rewardId, title: 'Cake', costXp: 5, requestId: newId(), ...made } })
  const asked = { rewardId, rewardTitle: 'Cake', xpSpent: 5, month: createdAt, createdAt }
  await db.rewardRedemption.createMany({
    data: [
      { ...asked, id: redemptionId, membershipId: memberId, requestId: newId() },
      { ...asked, id: ownId, membershipId: ownerId, requestId: ownRequestId },
    ],
  })
  const { publicId } = await db.userXpBalance.findFirstOrThrow({ select: { publicId: true } })
  return {
    byField: { rewardId, redemptionId },
    byProcedure: {
      'leaderboard.list cursor': publicId,
      'reward.cancel redemptionId': ownId,
      'reward.create requestId': newId(),
      'reward.history cursor': redemptionId,
      'reward.list cursor': rewardId,
      'reward.mine cursor': ownId,
      'reward.queue cursor': redemptionId,
      'reward.redeem requestId': ownRequestId,
    },
  }
}

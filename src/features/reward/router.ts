import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { claimRedemption, releaseRedemption } from './service/claim'
import { approveRedemption, cancelRedemption, rejectRedemption } from './service/decide'
import { findWaiting, getReward, listHistory, listMine, listQueue, listRewards } from './service/list'
import { redeemReward } from './service/redeem'
import { archiveReward, createReward, restoreReward, updateReward } from './service/rewards'

const learner = can('LEARN')
const manager = can('MANAGE_REWARDS')

export const rewardRouter = createTRPCRouter({
  list: learner.input(schema.listRewards).query(({ ctx, input }) => listRewards(ctx, input)),
  redeem: learner.input(schema.redeemReward).mutation(({ ctx, input }) => redeemReward(ctx, input)),
  cancel: learner.input(schema.redemptionRef).mutation(({ ctx, input }) => cancelRedemption(ctx, input)),
  mine: learner.input(schema.listRedemptions).query(({ ctx, input }) => listMine(ctx, input)),

  get: manager.input(schema.rewardRef).query(({ ctx, input }) => getReward(ctx, input)),
  create: manager.input(schema.createReward).mutation(({ ctx, input }) => createReward(ctx, input)),
  update: manager.input(schema.updateReward).mutation(({ ctx, input }) => updateReward(ctx, input)),
  archive: manager.input(schema.rewardRef).mutation(({ ctx, input }) => archiveReward(ctx, input)),
  restore: manager.input(schema.rewardRef).mutation(({ ctx, input }) => restoreReward(ctx, input)),

  queue: manager.input(schema.listRedemptions).query(({ ctx, input }) => listQueue(ctx, input)),
  waiting: manager.query(({ ctx }) => findWaiting(ctx)),
  claim: manager.input(schema.redemptionRef).mutation(({ ctx, input }) => claimRedemption(ctx, input)),
  release: manager.input(schema.redemptionRef).mutation(({ ctx, input }) => releaseRedemption(ctx, input)),
  approve: manager.input(schema.approveRedemption).mutation(({ ctx, input }) => approveRedemption(ctx, input)),
  reject: manager.input(schema.rejectRedemption).mutation(({ ctx, input }) => rejectRedemption(ctx, input)),
  history: manager.input(schema.listHistory).query(({ ctx, input }) => listHistory(ctx, input)),
})

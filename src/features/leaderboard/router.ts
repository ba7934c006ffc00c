import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { findStanding, findVisibility, listBoard, listGroups, setVisibility } from './service'

const learner = can('LEARN')

export const leaderboardRouter = createTRPCRouter({
  list: learner.input(schema.listBoard).query(({ ctx, input }) => listBoard(ctx, input)),
  standing: learner.input(schema.findStanding).query(({ ctx, input }) => findStanding(ctx, input)),
  groups: learner.query(({ ctx }) => listGroups(ctx)),
  visibility: learner.query(({ ctx }) => findVisibility(ctx)),
  setVisibility: learner.input(schema.setVisibility).mutation(({ ctx, input }) => setVisibility(ctx, input)),
})

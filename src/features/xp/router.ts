import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { giveXp } from './service/give'
import { findAmounts, findBalance, listXp } from './service/read'

export const xpRouter = createTRPCRouter({
  balance: can('LEARN').query(({ ctx }) => findBalance(ctx)),
  history: can('LEARN')
    .input(schema.listXp)
    .query(({ ctx, input }) => listXp(ctx, input)),
  amounts: can('LEARN').query(({ ctx }) => findAmounts(ctx)),
  give: can('MANAGE_REWARDS')
    .input(schema.giveXp)
    .mutation(({ ctx, input }) => giveXp(ctx, input)),
})

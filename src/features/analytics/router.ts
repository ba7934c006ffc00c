import { can, createTRPCRouter } from '@/server/api/trpc'
import { DASHBOARD_VIEWERS } from './policy'
import { getDashboard } from './service'

export const analyticsRouter = createTRPCRouter({
  dashboard: can(...DASHBOARD_VIEWERS).query(({ ctx }) => getDashboard(ctx)),
})

import 'server-only'
import { tenantRouter } from '@/features/tenant/router'
import { createCallerFactory, createTRPCRouter } from './trpc'

export const appRouter = createTRPCRouter({
  tenant: tenantRouter,
})

export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)

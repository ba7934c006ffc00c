import 'server-only'
import { identityRouter } from '@/features/identity/router'
import { tenantRouter } from '@/features/tenant/router'
import { createCallerFactory, createTRPCRouter } from './trpc'

export const appRouter = createTRPCRouter({
  identity: identityRouter,
  tenant: tenantRouter,
})

export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)

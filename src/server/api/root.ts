import 'server-only'
import { auditRouter } from '@/features/audit/router'
import { certificateRouter } from '@/features/certificate/router'
import { enrollmentRouter } from '@/features/enrollment/router'
import { identityRouter } from '@/features/identity/router'
import { membershipRouter } from '@/features/membership/router'
import { moduleRouter } from '@/features/module/router'
import { platformRouter } from '@/features/platform/router'
import { progressOverrideRouter } from '@/features/progress-override/router'
import { quizRouter } from '@/features/quiz/router'
import { tenantRouter } from '@/features/tenant/router'
import { createCallerFactory, createTRPCRouter } from './trpc'

export const appRouter = createTRPCRouter({
  identity: identityRouter,
  audit: auditRouter,
  certificate: certificateRouter,
  enrollment: enrollmentRouter,
  membership: membershipRouter,
  module: moduleRouter,
  platform: platformRouter,
  progressOverride: progressOverrideRouter,
  quiz: quizRouter,
  tenant: tenantRouter,
})

export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)

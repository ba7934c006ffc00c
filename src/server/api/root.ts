import 'server-only'
import { analyticsRouter } from '@/features/analytics/router'
import { answerRouter } from '@/features/answer/router'
import { assignmentRouter } from '@/features/assignment/router'
import { auditRouter } from '@/features/audit/router'
import { certificateRouter } from '@/features/certificate/router'
import { chatRouter } from '@/features/chat/router'
import { commentRouter } from '@/features/comment/router'
import { complianceRouter } from '@/features/compliance/router'
import { enrollmentRouter } from '@/features/enrollment/router'
import { groupRouter } from '@/features/group/router'
import { identityRouter } from '@/features/identity/router'
import { jobRouter } from '@/features/job/router'
import { leaderboardRouter } from '@/features/leaderboard/router'
import { memberImportRouter } from '@/features/member-import/router'
import { membershipRouter } from '@/features/membership/router'
import { moduleRouter } from '@/features/module/router'
import { notificationRouter } from '@/features/notification/router'
import { platformRouter } from '@/features/platform/router'
import { progressOverrideRouter } from '@/features/progress-override/router'
import { quizRouter } from '@/features/quiz/router'
import { radarRouter } from '@/features/radar/router'
import { rewardRouter } from '@/features/reward/router'
import { scormRouter } from '@/features/scorm/router'
import { suggestionRouter } from '@/features/suggestion/router'
import { tenantRouter } from '@/features/tenant/router'
import { xpRouter } from '@/features/xp/router'
import { createCallerFactory, createTRPCRouter } from './trpc'

export const appRouter = createTRPCRouter({
  identity: identityRouter,
  analytics: analyticsRouter,
  answer: answerRouter,
  assignment: assignmentRouter,
  audit: auditRouter,
  certificate: certificateRouter,
  comment: commentRouter,
  chat: chatRouter,
  compliance: complianceRouter,
  enrollment: enrollmentRouter,
  group: groupRouter,
  leaderboard: leaderboardRouter,
  memberImport: memberImportRouter,
  job: jobRouter,
  membership: membershipRouter,
  module: moduleRouter,
  notification: notificationRouter,
  platform: platformRouter,
  progressOverride: progressOverrideRouter,
  quiz: quizRouter,
  reward: rewardRouter,
  scorm: scormRouter,
  radar: radarRouter,
  suggestion: suggestionRouter,
  tenant: tenantRouter,
  xp: xpRouter,
})

export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)

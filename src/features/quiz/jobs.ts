import 'server-only'
import { z } from 'zod'
import { asMember } from '@/server/jobs/as-member'
import { defineJob } from '@/server/jobs/define-job'
import { closeIfOver } from './service/close-attempt'

/** Closes an attempt once its time has run out, also when nobody comes back to look at it. */
export const closeAttemptJob = defineJob({
  name: 'quiz.close-attempt',
  data: z.object({ attemptId: z.uuid(), membershipId: z.uuid() }),
  async run(ctx, { attemptId, membershipId }) {
    const own = await asMember(ctx, membershipId)
    const attempt = await ctx.db.quizAttempt.findFirst({ where: { id: attemptId }, select: { id: true } })
    if (own && attempt) await closeIfOver(own, attemptId)
  },
})

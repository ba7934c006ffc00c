import 'server-only'
import * as z from 'zod'
import { defineJob } from '@/server/jobs/define-job'
import { enqueueJob } from '@/server/jobs/enqueue'
import { settleDeadlines } from './queries/settle'
import { announceChunk, announceOnJoining } from './service/announce'

/** Tells people what a change means for them, a thousand in each transaction. */
export const announceJob = defineJob({
  name: 'assignment.announce',
  data: z.object({ changeId: z.uuid(), after: z.uuid().nullable().default(null) }),
  async run(ctx, { changeId, after }) {
    const next = await announceChunk(ctx, { changeId, after })
    if (next) await enqueueJob(ctx, announceJob, { changeId, after: next })
  },
})

/** Deadlines of a change that missed a completion, committed while the change was under way. */
export const settleJob = defineJob({
  name: 'assignment.settle',
  data: z.object({ changeId: z.uuid() }),
  async run(ctx, { changeId }) {
    await settleDeadlines(ctx.db, changeId)
  },
})

/** Tells somebody who has just joined what they have to do. */
export const welcomeJob = defineJob({
  name: 'assignment.welcome',
  data: z.object({ membershipId: z.uuid() }),
  run: (ctx, { membershipId }) => announceOnJoining(ctx, membershipId),
})

export const assignmentJobs = [announceJob, settleJob, welcomeJob]

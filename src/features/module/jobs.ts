import 'server-only'
import * as z from 'zod'
import { defineJob } from '@/server/jobs/define-job'
import { enqueueJob } from '@/server/jobs/enqueue'
import { tellUpdated } from './service/tell-updated'

/** Tells who has completed a module that it has changed, a thousand in each transaction. */
export const tellUpdate = defineJob({
  name: 'module.updated',
  data: z.object({ moduleId: z.uuid(), version: z.number().int(), after: z.uuid().nullable().default(null) }),
  async run(ctx, data) {
    const after = await tellUpdated(ctx, data)
    if (after) await enqueueJob(ctx, tellUpdate, { ...data, after })
  },
})

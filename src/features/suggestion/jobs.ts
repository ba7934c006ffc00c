import 'server-only'
import * as z from 'zod'
import { defineJob } from '@/server/jobs/define-job'
import { enqueueJob } from '@/server/jobs/enqueue'
import { tellChunk } from './service/tell-chunk'

export const tellData = z.object({
  suggestionId: z.uuid(),
  kind: z.enum(['APPROVED', 'REJECTED', 'OPEN', 'CONVERTED', 'PUBLISHED']),
  /** When it was decided: what is decided otherwise meanwhile is not told. */
  decidedAt: z.iso.datetime(),
  /** Who did it, and knows. */
  byId: z.uuid(),
  after: z.uuid().nullable().default(null),
})

/** Tells an author and the voters what has become of a suggestion, a thousand in each transaction. */
export const tellJob = defineJob({
  name: 'suggestion.tell',
  data: tellData,
  async run(ctx, data) {
    const after = await tellChunk(ctx, data)
    if (after) await enqueueJob(ctx, tellJob, { ...data, after })
  },
})

import 'server-only'
import * as z from 'zod'
import { defineDelivery, defineJob } from '@/server/jobs/define-job'
import { enqueueJob } from '@/server/jobs/enqueue'
import { failPreview, storePreview } from './service/store-preview'
import { tellChunk } from './service/tell-chunk'

/** Looks at the page that a link leads to. It leaves the machine, so it holds no transaction meanwhile. */
export const previewJob = defineDelivery({
  name: 'radar.preview',
  data: z.object({ postId: z.uuid() }),
  async run({ tenant }, { postId }) {
    if (tenant) await storePreview(tenant, postId)
  },
  giveUp: ({ db }, { postId }) => failPreview(db, postId),
})

/** Tells a poster of the decision, and members of what is new, a thousand in each transaction. */
export const tellJob = defineJob({
  name: 'radar.tell',
  data: z.object({
    postId: z.uuid(),
    /** When it was decided: what is decided otherwise meanwhile is not told. */
    decidedAt: z.iso.datetime(),
    after: z.uuid().nullable().default(null),
  }),
  async run(ctx, data) {
    const after = await tellChunk(ctx, data)
    if (after) await enqueueJob(ctx, tellJob, { ...data, after })
  },
})

export const radarJobs = [previewJob, tellJob]

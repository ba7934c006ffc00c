import 'server-only'
import * as z from 'zod'
import { defineJob, type TenantJob } from '@/server/jobs/define-job'
import { enqueueJob } from '@/server/jobs/enqueue'
import { applyNext } from './service/apply'
import { breakImport } from './service/broken'
import { undoRows } from './service/undo'

const data = z.object({ importId: z.uuid(), actorId: z.uuid() })

/** One part of an import; it queues the next one in its own transaction, so that none is lost or done twice. */
export const applyImport: TenantJob<typeof data> = defineJob({
  name: 'member-import.apply',
  data,
  async run(ctx, job) {
    if (await applyNext(ctx, job)) await enqueueJob(ctx, applyImport, job)
  },
  giveUp: breakImport,
})

export const takeBackImport = defineJob({ name: 'member-import.undo', data, run: undoRows, giveUp: breakImport })

export const memberImportJobs = [applyImport, takeBackImport]

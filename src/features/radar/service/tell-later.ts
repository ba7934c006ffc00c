import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { tellJob } from '../jobs'
import { TELL_AFTER_MS } from '../policy'

/** Tells of what holds by then, so that what is taken back at once reaches nobody. */
export const tellLater = (ctx: TenantContext, postId: string) =>
  enqueueJob(
    ctx,
    tellJob,
    { postId, decidedAt: ctx.now.toISOString() },
    { startAfter: new Date(ctx.now.getTime() + TELL_AFTER_MS) },
  )

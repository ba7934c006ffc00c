import 'server-only'
import type { PlatformContext } from '@/server/api/platform-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { welcomeJob } from '../jobs'

type Joining = Pick<PlatformContext, 'db' | 'afterCommit'>

/** Tells somebody who joins what their groups have been asking of them, once they are in. */
export const welcomeMember = (ctx: Joining, { tenantId, membershipId }: { tenantId: string; membershipId: string }) =>
  enqueueJob(ctx, welcomeJob, { membershipId }, { tenantId })

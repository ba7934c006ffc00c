import 'server-only'
import * as z from 'zod'
import { defineJob, definePlatformJob } from '@/server/jobs/define-job'
import { defineSchedule } from '@/server/jobs/define-schedule'
import { enqueueJob } from '@/server/jobs/enqueue'
import { findDifferences, findMiscounts, findStandingDifferences } from './queries'

/** Recomputes a tenant's balances and leaderboards from its ledger, and its streaks; a difference fails the job, so that it ends where somebody looks. */
export const verifyTenant = defineJob({
  name: 'xp.verify',
  data: z.object({}),
  async run({ db }) {
    const differences = [...(await findDifferences(db)), ...(await findStandingDifferences(db))]
    const miscounts = await findMiscounts(db)
    const ids = differences.slice(0, 5).map(({ membershipId }) => membershipId)
    if (differences.length > 0) {
      throw new Error(
        `${differences.length} balances of points or streaks differ from what happened, among them ${ids.join(', ')}`,
      )
    }
    if (miscounts.length > 0) throw new Error(`${miscounts.length} counts of the leaderboards differ from the balances`)
  },
})

const verifyEverywhere = definePlatformJob({
  name: 'platform.verify-xp',
  data: z.object({}),
  async run(ctx) {
    for (const { id } of await ctx.db.tenant.findMany({ select: { id: true } })) {
      await enqueueJob(ctx, verifyTenant, {}, { tenantId: id, singletonKey: 'nightly' })
    }
  },
})

export const xpJobs = [verifyTenant, verifyEverywhere]

export const xpSchedules = [defineSchedule({ name: 'verify-xp', cron: '20 2 * * *', job: verifyEverywhere })]

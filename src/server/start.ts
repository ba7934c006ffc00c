import 'server-only'
import { env } from '@/env'
import { logger } from '@/lib/logger'
import { assertSafeRoles } from '@/server/db/assert-roles'
import { drainJobs } from '@/server/jobs/drain'
import { setWake } from '@/server/jobs/wake'
import { startWorker } from '@/server/jobs/worker'

const BUDGET_MS = 20_000

/** Where nothing runs between requests, what a request has queued is done after its answer; the rest by the cron. */
async function workAfterRequest() {
  await drainJobs({ until: new Date(Date.now() + BUDGET_MS) })
}

/** Serves with safe database roles or not at all; works the queues unless that is done elsewhere. */
export async function startServer(): Promise<void> {
  try {
    await assertSafeRoles()
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error))
    logger.fatal({ cause }, `Not started. ${message}`)
    process.exit(1)
  }
  if (env.JOBS === 'here') startWorker()
  if (env.JOBS === 'after-requests') setWake(workAfterRequest)
}

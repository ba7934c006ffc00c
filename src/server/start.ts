import 'server-only'
import { env } from '@/env'
import { logger } from '@/lib/logger'
import { assertSafeRoles } from '@/server/db/assert-roles'
import { startWorker } from '@/server/jobs/worker'

/** Serves with safe database roles or not at all; works the queues unless that is done elsewhere. */
export async function startServer(): Promise<void> {
  try {
    await assertSafeRoles()
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error))
    logger.fatal({ cause }, `Not started. ${message}`)
    process.exit(1)
  }
  if (env.JOBS_IN_SERVER) startWorker()
}

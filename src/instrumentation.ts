import { logger } from '@/lib/logger'
import { assertSafeRoles } from '@/server/db/assert-roles'
import { deliverSoon } from '@/server/mail/deliver'

const DELIVERY_INTERVAL_MS = 30_000

/** Runs once before the server answers anything: it serves with safe database roles or not at all. */
export async function register(): Promise<void> {
  try {
    await assertSafeRoles()
  } catch (error) {
    logger.fatal({ err: error }, error instanceof Error ? error.message : 'The database roles could not be checked.')
    process.exit(1)
  }
  await deliverSoon()
  setInterval(deliverSoon, DELIVERY_INTERVAL_MS).unref()
}

import 'server-only'
import { logger } from '@/lib/logger'
import { assertSafeRoles } from '@/server/db/assert-roles'
import { deliverSoon } from '@/server/mail/deliver'

const DELIVERY_INTERVAL_MS = 30_000

/** Serves with safe database roles or not at all; delivers what mails are due, now and again and again. */
export async function startServer(): Promise<void> {
  try {
    await assertSafeRoles()
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error))
    logger.fatal({ cause }, `Not started. ${message}`)
    process.exit(1)
  }
  void deliverSoon()
  setInterval(deliverSoon, DELIVERY_INTERVAL_MS).unref()
}

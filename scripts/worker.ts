// `npm run worker`: works the queues in a process of its own, until SIGTERM or Ctrl-C; what it has begun it finishes.
import { joinDatabase } from './lib/platform-database'

const leave = await joinDatabase()
// Only now: the app reads its environment when it is imported.
const { logger } = await import('@/lib/logger')
const { assertSafeRoles } = await import('@/server/db/assert-roles')
const { closeDatabases } = await import('@/server/db/databases')
const { closeJobQueue } = await import('@/server/jobs/boss')
const { startWorker } = await import('@/server/jobs/worker')

await assertSafeRoles()
const worker = startWorker()
logger.info('The worker is at work.')

let isStopping = false
async function stop() {
  if (isStopping) return
  isStopping = true
  await worker.stop()
  await closeJobQueue()
  await closeDatabases()
  await leave()
  logger.info('The worker has finished.')
  process.exit()
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)

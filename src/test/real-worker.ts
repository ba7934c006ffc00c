import { startWorker } from '@/server/jobs/worker'

/** A worker of the app's own jobs in a process of its own, for tests that kill it. */
startWorker()

import { startWorker } from '@/server/jobs/worker'
import { findTestJob, type Hang } from './test-jobs'

const HANGS: (Hang | undefined)[] = ['inside', 'afterCommit']

/** A worker in a process of its own, for tests that kill it. */
const worker = startWorker(findTestJob(HANGS.find((hang) => hang === process.argv[2])))
process.once('SIGTERM', () => void worker.stop().then(() => process.exit()))

import 'server-only'
import type { PlatformJob } from './define-job'

export type Schedule = { name: string; cron: string; job: PlatformJob }

/** Queues a job without data again and again; `cron` is in UTC. */
export const defineSchedule = (schedule: Schedule): Schedule => schedule

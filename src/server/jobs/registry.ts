import 'server-only'
import { deliverMail } from '@/server/mail/deliver'
import type { Delivery, PlatformJob, TenantJob } from './define-job'
import type { Schedule } from './define-schedule'

export type AnyJob = TenantJob | PlatformJob | Delivery

/** Every job there is. */
export const jobs: AnyJob[] = [deliverMail]

/** What is queued by the clock. */
export const schedules: Schedule[] = []

const byName = new Map<string, AnyJob>(jobs.map((job) => [job.name, job]))

export const findJob = (name: string) => byName.get(name)

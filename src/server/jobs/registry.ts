import 'server-only'
import { assignmentJobs } from '@/features/assignment/jobs'
import { notificationJobs, notificationSchedules } from '@/features/notification/jobs'
import { deliverMail } from '@/server/mail/deliver'
import type { Delivery, PlatformJob, TenantJob } from './define-job'
import type { Schedule } from './define-schedule'

export type AnyJob = TenantJob | PlatformJob | Delivery

/** Every job there is. */
export const jobs: AnyJob[] = [deliverMail, ...assignmentJobs, ...notificationJobs]

/** What is queued by the clock. */
export const schedules: Schedule[] = [...notificationSchedules]

const byName = new Map<string, AnyJob>(jobs.map((job) => [job.name, job]))

export type FindJob = (name: string) => AnyJob | undefined

export const findJob: FindJob = (name) => byName.get(name)

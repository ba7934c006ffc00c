import 'server-only'
import { assignmentJobs } from '@/features/assignment/jobs'
import { dropUnusedArchive } from '@/features/media/jobs'
import { memberImportJobs } from '@/features/member-import/jobs'
import { tellUpdate } from '@/features/module/jobs'
import { notificationJobs, notificationSchedules } from '@/features/notification/jobs'
import { closeAttemptJob } from '@/features/quiz/jobs'
import { radarJobs } from '@/features/radar/jobs'
import { reminderJobs, reminderSchedules } from '@/features/reminder/jobs'
import { deriveJob, importJob } from '@/features/scorm/jobs'
import { tellJob } from '@/features/suggestion/jobs'
import { xpJobs, xpSchedules } from '@/features/xp/jobs'
import { deliverMail } from '@/server/mail/deliver'
import { cleanUpJob, cleanUpSchedule } from './clean-up'
import type { Delivery, PlatformJob, TenantJob } from './define-job'
import type { Schedule } from './define-schedule'

export type AnyJob = TenantJob | PlatformJob | Delivery

/** Every job there is. */
export const jobs: AnyJob[] = [
  deliverMail,
  ...assignmentJobs,
  cleanUpJob,
  closeAttemptJob,
  dropUnusedArchive,
  ...radarJobs,
  ...memberImportJobs,
  tellUpdate,
  ...notificationJobs,
  ...reminderJobs,
  deriveJob,
  importJob,
  tellJob,
  ...xpJobs,
]

/** What is queued by the clock. */
export const schedules: Schedule[] = [cleanUpSchedule, ...notificationSchedules, ...reminderSchedules, ...xpSchedules]

const byName = new Map<string, AnyJob>(jobs.map((job) => [job.name, job]))

export type FindJob = (name: string) => AnyJob | undefined

export const findJob: FindJob = (name) => byName.get(name)

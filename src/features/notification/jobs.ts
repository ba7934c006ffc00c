import 'server-only'
import * as z from 'zod'
import { defineJob, definePlatformJob } from '@/server/jobs/define-job'
import { defineSchedule } from '@/server/jobs/define-schedule'
import { enqueueJob } from '@/server/jobs/enqueue'
import { findTenantsToMail } from './queries'
import { mailDue } from './service/mail-due'

const nothing = z.object({})

/** Of a tenant one such job waits at a time. */
const ONE = { singletonKey: 'due' }

/** Mails what is due to the members of a tenant, a batch in each transaction. */
export const mailNotifications = defineJob({
  name: 'notification.mail',
  data: nothing,
  async run(ctx) {
    if (await mailDue(ctx)) await enqueueJob(ctx, mailNotifications, {}, ONE)
  },
})

const mailEverywhere = definePlatformJob({
  name: 'platform.mail-notifications',
  data: nothing,
  async run(ctx) {
    for (const { id } of await findTenantsToMail(ctx.db, ctx.now)) {
      await enqueueJob(ctx, mailNotifications, {}, { ...ONE, tenantId: id })
    }
  },
})

export const notificationJobs = [mailNotifications, mailEverywhere]

/** Digests, what waited for its turn, and whatever a crash has left. */
export const notificationSchedules = [
  defineSchedule({ name: 'mail-notifications', cron: '*/5 * * * *', job: mailEverywhere }),
]

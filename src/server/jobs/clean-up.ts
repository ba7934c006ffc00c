import 'server-only'
import { z } from 'zod'
import { DAY_MS } from '@/lib/day'
import { definePlatformJob } from './define-job'
import { defineSchedule } from './define-schedule'

/** Days after which nobody needs it. */
const KEPT_DAYS = {
  /** The page of an old link can still say that it has expired. */
  token: 30,
  /** What a mail was filled with is about people. */
  sentMail: 30,
  /** A dead letter, which is kept for 90 days, can still bring its mail back, and must not have its effect twice. */
  unsentMail: 100,
  receipt: 100,
  notification: 365,
  /** What somebody was told is not told again, however late it is tried. */
  notificationDedup: 730,
}

/** Removes what has expired and what was kept only for a time. */
export const cleanUpJob = definePlatformJob({
  name: 'platform.clean-up',
  data: z.object({}),
  async run({ db, now }) {
    const daysAgo = (days: number) => ({ lt: new Date(now.getTime() - days * DAY_MS) })
    await db.session.deleteMany({ where: { expiresAt: daysAgo(0) } })
    await db.rateLimit.deleteMany({ where: { resetAt: daysAgo(0) } })
    await db.emailToken.deleteMany({ where: { expiresAt: daysAgo(KEPT_DAYS.token) } })
    await db.outgoingMail.deleteMany({ where: { sentAt: daysAgo(KEPT_DAYS.sentMail) } })
    await db.outgoingMail.deleteMany({ where: { sentAt: null, createdAt: daysAgo(KEPT_DAYS.unsentMail) } })
    await db.notification.deleteMany({ where: { createdAt: daysAgo(KEPT_DAYS.notification) } })
    await db.notificationDedup.deleteMany({ where: { createdAt: daysAgo(KEPT_DAYS.notificationDedup) } })
    await db.jobReceipt.deleteMany({ where: { createdAt: daysAgo(KEPT_DAYS.receipt) } })
  },
})

export const cleanUpSchedule = defineSchedule({ name: 'clean-up', cron: '17 1 * * *', job: cleanUpJob })

import 'server-only'
import * as z from 'zod'
import { dayOf, isDay, momentOf } from '@/lib/calendar'
import { defineJob, definePlatformJob, type PlatformJobContext } from '@/server/jobs/define-job'
import { defineSchedule } from '@/server/jobs/define-schedule'
import { enqueueJob } from '@/server/jobs/enqueue'
import { REMINDER_HOUR } from './policy'
import { sendReminders } from './service'

const step = z.object({
  day: z.string().refine(isDay),
  phase: z.enum(['deadlines', 'expiries']),
  after: z.object({ at: z.coerce.date(), id: z.uuid() }).nullable(),
})

/** Reminds the members of a tenant, a thousand in each transaction. */
export const remindTenant = defineJob({
  name: 'reminder.send',
  data: step,
  async run(ctx, data) {
    const next = await sendReminders(ctx, data)
    if (next) await enqueueJob(ctx, remindTenant, next)
  },
})

/** Takes the tenants whose morning has come, each once a day whatever hours were missed; answers with their day. */
export async function takeMornings({ db, now }: Pick<PlatformJobContext, 'db' | 'now'>) {
  const tenants = await db.tenant.findMany({ select: { id: true, timeZone: true } })
  const byDay = Map.groupBy(tenants, ({ timeZone }) => {
    const day = dayOf(now, timeZone)
    return momentOf(day, timeZone, REMINDER_HOUR) <= now ? day : null
  })
  const taken: { id: string; day: string }[] = []
  for (const [day, due] of byDay) {
    if (day === null) continue
    const remindersOn = new Date(day)
    const rows = await db.tenant.updateManyAndReturn({
      where: {
        id: { in: due.map(({ id }) => id) },
        OR: [{ remindersOn: null }, { remindersOn: { lt: remindersOn } }],
      },
      data: { remindersOn },
      select: { id: true },
    })
    taken.push(...rows.map(({ id }) => ({ id, day })))
  }
  return taken
}

const remindEverywhere = definePlatformJob({
  name: 'platform.remind',
  data: z.object({}),
  async run(ctx) {
    for (const { id, day } of await takeMornings(ctx)) {
      await enqueueJob(ctx, remindTenant, { day, phase: 'deadlines', after: null }, { tenantId: id })
    }
  },
})

export const reminderJobs = [remindTenant, remindEverywhere]

export const reminderSchedules = [defineSchedule({ name: 'remind', cron: '0 * * * *', job: remindEverywhere })]

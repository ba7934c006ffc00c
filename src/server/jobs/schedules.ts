import 'server-only'
import { CronExpressionParser } from 'cron-parser'
import { platformDb } from '@/server/db/platform-db'
import type { Schedule } from './define-schedule'
import { enqueueJob } from './enqueue'
import { schedules } from './registry'

const lastSlot = ({ cron }: Schedule, now: Date) =>
  CronExpressionParser.parse(cron, { currentDate: now, tz: 'UTC' }).prev().toDate()

/** Queues each scheduled job whose time has come, once for all processes; times that were missed count as one. */
export async function fireSchedules(now: Date, due: Schedule[] = schedules): Promise<void> {
  for (const schedule of due) await fire(schedule, lastSlot(schedule, now))
}

async function fire({ name, job }: Schedule, slot: Date) {
  const tasks: (() => Promise<void>)[] = []
  await platformDb.$transaction(async (db) => {
    const { count: isNew } = await db.jobSchedule.createMany({ data: { name, firedAt: slot }, skipDuplicates: true })
    if (isNew) return
    const { count } = await db.jobSchedule.updateMany({
      where: { name, firedAt: { lt: slot } },
      data: { firedAt: slot },
    })
    const ctx = { db, afterCommit: (task: () => Promise<void>) => void tasks.push(task) }
    if (count) await enqueueJob(ctx, job, {}, { singletonKey: name })
  })
  for (const task of tasks) await task()
}

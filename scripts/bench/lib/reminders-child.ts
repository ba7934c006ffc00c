// Measures on one database, in a process of its own, the reminders of a night.
import { mailDue } from '@/features/notification/service/mail-due'
import { type Step, sendReminders } from '@/features/reminder/service'
import { addDays, dayOf, momentOf } from '@/lib/calendar'
import { tenantDb } from '@/server/db/tenant-db'
import type { JobContext } from '@/server/jobs/define-job'
import { idOf } from './filled-database'
import { type LongCase, reportFindings } from './findings'

const ZONE = 'Europe/Ljubljana'
const WEEK = 7
const MINUTE_MS = 60_000

const db = tenantDb(idOf('tenant', 1))

const inJob = async <R>(now: Date, run: (ctx: JobContext) => Promise<R>): Promise<R> => {
  const tenant = await db.tenant.findFirstOrThrow({
    select: { id: true, slug: true, name: true, locale: true, timeZone: true, theme: true, logoAssetId: true },
  })
  return db.$transaction((tx) => run({ db: tx, tenant, now, afterCommit: () => undefined }), { timeout: 300_000 })
}

const morningOf = (day: string) => momentOf(day, ZONE, 6)

async function remind(day: string): Promise<void> {
  let step: Step | null = { day, phase: 'deadlines', after: null }
  while (step) {
    const next: Step = step
    step = await inJob(morningOf(day), (ctx) => sendReminders(ctx, next))
  }
}

async function mail(day: string): Promise<void> {
  const now = new Date(morningOf(day).getTime() + MINUTE_MS)
  while (await inJob(now, mailDue)) {}
}

function nights(): LongCase[] {
  let day = dayOf(new Date(), ZONE)
  const nextWeek = () => {
    day = addDays(day, WEEK)
    return day
  }
  return [
    { name: 'a night', run: () => remind(nextWeek()) },
    { name: 'the same night again', run: () => remind(day) },
    {
      name: 'a night and its mails',
      async run() {
        await remind(nextWeek())
        await mail(day)
      },
    },
  ]
}

await reportFindings(async () => ({ cases: [], longCases: nights() }))

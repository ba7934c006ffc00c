import 'server-only'
import { addDays, type Day, dayOf, momentOf } from '@/lib/calendar'
import { DIGEST_HOUR, type Frequency } from '../policy'

const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()

function nextAt(now: Date, timeZone: string, isWanted: (day: Day) => boolean): Date {
  for (let day = dayOf(now, timeZone); ; day = addDays(day, 1)) {
    const moment = momentOf(day, timeZone, DIGEST_HOUR)
    if (moment > now && isWanted(day)) return moment
  }
}

/** When the mail of something that happens now is due: now, the next morning, or the next Monday's. */
export const mailMoments = (now: Date, timeZone: string): Record<Frequency, Date> => ({
  IMMEDIATE: now,
  DAILY: nextAt(now, timeZone, () => true),
  WEEKLY: nextAt(now, timeZone, (day) => weekdayOf(day) === 1),
})

import { TZDate } from '@date-fns/tz'
import { DAY_MS } from './day'

/** A calendar day as `2027-03-28`. */
export type Day = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

function partsOf(day: Day): [year: number, month: number, date: number] {
  const match = DAY.exec(day)
  if (!match) throw new RangeError(`Not a day: ${day}`)
  return [Number(match[1]), Number(match[2]) - 1, Number(match[3])]
}

const utcOf = (day: Day) => Date.UTC(...partsOf(day))

/** Whether the text is a day that exists. */
export const isDay = (text: string): text is Day =>
  DAY.test(text) && new Date(utcOf(text)).toISOString().startsWith(text)

/** The day that it is in the zone at the moment. */
export function dayOf(moment: Date, timeZone: string): Day {
  const local = new TZDate(moment.getTime(), timeZone)
  return new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate())).toISOString().slice(0, 10)
}

export const addDays = (day: Day, days: number): Day => new Date(utcOf(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one day to another, negative if that lies before. */
export const daysBetween = (from: Day, to: Day) => Math.round((utcOf(to) - utcOf(from)) / DAY_MS)

/** The moment of a wall clock in the zone; in the hour that spring leaves out, an hour later. */
export function momentOf(day: Day, timeZone: string, hour = 0, minute = 0): Date {
  const [year, month, date] = partsOf(day)
  return new Date(new TZDate(year, month, date, hour, minute, timeZone).getTime())
}

/** The last millisecond of the day in the zone: until then a deadline is kept. */
export const endOfDay = (day: Day, timeZone: string): Date =>
  new Date(momentOf(addDays(day, 1), timeZone).getTime() - 1)

/** Days from today until the day of the deadline in the zone: 0 today, -1 yesterday. */
export const daysUntil = (deadline: Date, now: Date, timeZone: string) =>
  daysBetween(dayOf(now, timeZone), dayOf(deadline, timeZone))

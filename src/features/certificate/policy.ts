const CODE = /^(\d{4})([0-9A-HJKMNP-TV-Z]{10})$/
const LOOK_ALIKES: Record<string, string> = { O: '0', I: '1', L: '1' }

/**
 * The certificate code that somebody meant: case, spaces, hyphens, a whole address and the letters that look like
 * digits are forgiven. Null when no code can be meant.
 */
export function parseCertificateCode(text: string): string | null {
  const typed = text.trim().split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const compact = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^CERT/, '')
  const [, year, random] = CODE.exec(compact.replace(/[OIL]/g, (letter) => LOOK_ALIKES[letter] ?? letter)) ?? []
  return year && random ? `CERT-${year}-${random}` : null
}

type Validity = { revokedAt: Date | null; expiresAt: Date | null }

export type CertificateState = 'VALID' | 'EXPIRED' | 'REVOKED'

export function certificateState({ revokedAt, expiresAt }: Validity, now: Date): CertificateState {
  if (revokedAt) return 'REVOKED'
  return expiresAt && expiresAt <= now ? 'EXPIRED' : 'VALID'
}

/** Year, month, … of an instant on the clocks of a time zone, as if they were UTC. */
function wallClock(instant: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return new Date(
    Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second')),
  )
}

/** The calendar day of an instant in a time zone, as `2026-03-01`. */
export const calendarDay = (instant: Date, timeZone: string) => wallClock(instant, timeZone).toISOString().slice(0, 10)

/** The end of validity: the same day and time of day some months later in the tenant's zone, or the month's last day. */
export function addCalendarMonths(start: Date, months: number, timeZone: string): Date {
  const local = wallClock(start, timeZone)
  const day = local.getUTCDate()
  const target = new Date(local)
  target.setUTCDate(1)
  target.setUTCMonth(target.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(day, lastDay))
  const offset = (instant: Date) => wallClock(instant, timeZone).getTime() - Math.trunc(instant.getTime() / 1000) * 1000
  const guess = new Date(target.getTime() - offset(target))
  return new Date(target.getTime() - offset(guess))
}

/** What the home page shows of a member's certificates. */
export const LATEST_CERTIFICATES = { limit: 3 }

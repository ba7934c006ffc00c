const CLOCK = /^(\d+):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?$/
const ISO =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

const DAY = 86_400
const ISO_SECONDS = [365 * DAY, 30 * DAY, 7 * DAY, DAY, 3600, 60, 1]

/** Milliseconds of `0005:05:03.123` or `PT5M3S`, as either edition writes a length of time; null for anything else. */
export function durationMs(text: string): number | null {
  const clock = CLOCK.exec(text)
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = clock
    return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + fractionMs(fraction)
  }
  const iso = text.length > 1 && !text.endsWith('T') ? ISO.exec(text) : null
  if (!iso) return null
  const seconds = ISO_SECONDS.reduce((sum, weight, index) => sum + weight * Number(iso[index + 1] ?? 0), 0)
  return Math.round(seconds * 1000)
}

const fractionMs = (digits: string) => Math.floor(Number(`0.${digits || '0'}`) * 1000)

const pad = (value: number) => String(value).padStart(2, '0')

/** The hundredths that both editions allow, without those that are nought. */
const secondsText = (ms: number, width: number) => {
  const hundredths = Math.floor((ms % 60_000) / 10)
  const whole = String(Math.floor(hundredths / 100)).padStart(width, '0')
  return hundredths % 100 === 0 ? whole : `${whole}.${pad(hundredths % 100)}`
}

/** As SCORM 1.2 writes it: `00:05:03.12`. */
export const clockDuration = (ms: number): string =>
  `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${secondsText(ms, 2)}`

/** As SCORM 2004 writes it: `PT5M3.12S`. */
export function isoDuration(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, secondsText(ms, 1)]
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds}S`
}

const ISO =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const CLOCK = /^(\d+):(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/

const UNITS = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3600, 60, 1]

const inMs = (parts: readonly (string | undefined)[], units: readonly number[]) =>
  Math.round(
    parts.reduce((sum, part, index) => sum + Number(part?.replace(',', '.') ?? 0) * (units[index] ?? 0), 0) * 1000,
  )

/** Milliseconds of `PT5M3.2S` or `0005:05:03.123`, as either edition of SCORM writes a length of time; null for others. */
export function parseDuration(text: string): number | null {
  const clock = CLOCK.exec(text)
  if (clock) return inMs(clock.slice(1), UNITS.slice(4))
  const iso = /\d[A-Z]$/.test(text) ? ISO.exec(text) : null
  return iso && inMs(iso.slice(1), UNITS)
}

/** Hours, minutes and hundredths of seconds: both editions allow no finer ones. */
function partsOf(ms: number): [hours: number, minutes: number, seconds: number] {
  const hundredths = Math.floor(Math.max(0, ms) / 10)
  return [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60, (hundredths % 6000) / 100]
}

/** As ISO 8601 and SCORM 2004 have it, in hours, minutes and seconds: `PT1H5M3.2S`. */
export function toIsoDuration(ms: number): string {
  const [hours, minutes, seconds] = partsOf(ms)
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`
  return `PT${time || '0S'}`
}

/** As SCORM 1.2 has it: `01:05:03.20`. */
export function toClockDuration(ms: number): string {
  const [hours, minutes, seconds] = partsOf(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  const exact = Number.isInteger(seconds) ? two(seconds) : seconds.toFixed(2).padStart(5, '0')
  return `${two(hours)}:${two(minutes)}:${exact}`
}

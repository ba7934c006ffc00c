const ISO =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/
const CLOCK = /^(\d+):(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/

const SECONDS = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3600, 60, 1]

const inMs = (parts: readonly (string | undefined)[], units: readonly number[]) => {
  const seconds = parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (units[index] ?? 0), 0)
  return Number.isFinite(seconds) ? Math.round(seconds * 1000) : null
}

/** Milliseconds of `PT5M3.2S` or `0000:05:03.20`; null when it is neither. */
export function parseDuration(text: string): number | null {
  const iso = ISO.exec(text)
  if (iso && /\d/.test(text)) return inMs(iso.slice(1), SECONDS)
  const clock = CLOCK.exec(text)
  return clock ? inMs(clock.slice(1), SECONDS.slice(4)) : null
}

/** As ISO 8601 has it, in hours, minutes and seconds: `PT1H5M3.2S`. */
export function toIsoDuration(ms: number): string {
  const hundredths = Math.round(Math.max(0, ms) / 10)
  const [hours, minutes, seconds] = [
    Math.floor(hundredths / 360_000),
    Math.floor(hundredths / 6000) % 60,
    (hundredths % 6000) / 100,
  ]
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`
  return `PT${time || '0S'}`
}

/** As SCORM 1.2 has it: `0001:05:03.20`. */
export function toClockDuration(ms: number): string {
  const hundredths = Math.round(Math.max(0, ms) / 10)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, '0')
  const minutes = two(Math.floor(hundredths / 6000) % 60)
  return `${hours}:${minutes}:${two(Math.floor((hundredths % 6000) / 100))}.${two(hundredths % 100)}`
}

import { parseDuration, toClockDuration, toIsoDuration } from '@/lib/iso-duration'

const LENGTH_OF_TIME = /^cmi\.((core\.)?session_time|interactions\.\d+\.latency)$/
const TIME_OF_DAY = /^cmi\.interactions\.\d+\.time$/
const NUMBER =
  /(\.score\.(raw|min|max|scaled)|\.weighting|^cmi\.(objectives\.\d+\.)?progress_measure|\.(audio_level|delivery_speed))$/
const WORD =
  /(^cmi\.(core\.lesson_status|core\.exit|exit|completion_status|success_status)|^cmi\.objectives\.\d+\.(status|completion_status|success_status)|^cmi\.interactions\.\d+\.(type|result))$/

const CLOCK_12 = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/
const FINE_SECONDS = /(\d\.\d{2})\d+S$/

function lengthOfTime(text: string, is2004: boolean): string {
  if (is2004 && text.startsWith('P')) return text.replace(FINE_SECONDS, '$1S')
  if (!is2004 && CLOCK_12.test(text)) return text
  const ms = parseDuration(text)
  if (ms === null) return text
  return is2004 ? toIsoDuration(ms) : toClockDuration(ms)
}

function timeOfDay(text: string): string {
  const ms = CLOCK_12.test(text) ? null : parseDuration(text)
  return ms === null || ms >= 86_400_000 ? text : toClockDuration(ms)
}

function number(text: string): string {
  const plain = text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2')
  if (!/^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(plain)) return text
  const value = Number(plain)
  if (!Number.isFinite(value)) return text
  return /[e+]/i.test(plain) || /\.\d{19,}$/.test(plain) ? value.toFixed(10).replace(/\.?0+$/, '') : plain
}

/** A value as its edition wants it, where what a package gave can only have meant that. */
export function normaliseValue(key: string, text: string, is2004: boolean): string {
  if (LENGTH_OF_TIME.test(key)) return lengthOfTime(text.trim(), is2004)
  if (!is2004 && TIME_OF_DAY.test(key)) return timeOfDay(text.trim())
  if (NUMBER.test(key)) return number(text)
  if (WORD.test(key)) return text.trim().toLowerCase()
  return text
}

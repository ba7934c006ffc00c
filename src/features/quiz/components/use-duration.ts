'use client'

import { useFormatter } from 'next-intl'

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** Seconds in words: "1 hour, 30 minutes". */
export function useDuration() {
  const format = useFormatter()
  return (seconds: number) => {
    let rest = Math.round(seconds)
    const parts: string[] = []
    for (const [unit, length] of UNITS) {
      const count = Math.floor(rest / length)
      rest -= count * length
      if (count > 0) parts.push(format.number(count, { style: 'unit', unit, unitDisplay: 'long' }))
    }
    return parts.join(', ') || format.number(0, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
  }
}

'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useState } from 'react'

/** The place in the attempt: the index of a question, or the check before submitting. */
export type Position = number | 'check'

const PARAM = 'q'

function positionOf(value: string | null, total: number): Position | null {
  if (value === 'check') return value
  const number = Number(value)
  return Number.isInteger(number) && number >= 1 && number <= total ? number - 1 : null
}

/** Kept in the address without asking the server, so that a reload comes back to the same question, also offline. */
export function usePosition(total: number, initial: () => Position) {
  const params = useSearchParams()
  const [position, setPosition] = useState<Position>(() => positionOf(params.get(PARAM), total) ?? initial())
  const goTo = useCallback((next: Position) => {
    setPosition(next)
    window.history.replaceState(null, '', `?${PARAM}=${next === 'check' ? next : next + 1}`)
  }, [])
  return [position, goTo] as const
}

'use client'

import { useEffect } from 'react'

const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Asks again when time alone will have changed the answer; null when it will not. */
export function useRefetchAfter(ms: number | null, refetch: () => unknown) {
  useEffect(() => {
    if (ms === null) return
    const timer = setTimeout(refetch, Math.min(Math.max(ms, 0) + 1000, LONGEST_TIMER_MS))
    return () => clearTimeout(timer)
  }, [ms, refetch])
}

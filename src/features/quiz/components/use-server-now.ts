'use client'

import { useEffect, useMemo, useState } from 'react'
import { ServerClock } from './server-clock'

const STEP_MS = 15_000

/** The server's time, going on from the moment at which it answered. */
export function useServerNow(answeredAt: Date): Date {
  const clock = useMemo(() => new ServerClock(answeredAt), [answeredAt])
  const [now, setNow] = useState(answeredAt)
  useEffect(() => {
    setNow(new Date(clock.now()))
    const timer = setInterval(() => setNow(new Date(clock.now())), STEP_MS)
    return () => clearInterval(timer)
  }, [clock])
  return now
}

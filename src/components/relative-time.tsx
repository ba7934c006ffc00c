'use client'

import { useFormatter, useNow } from 'next-intl'
import { useEffect, useState } from 'react'

const UPDATE_MS = 60_000

/** The time of the server's answer at first, so that both render alike, then that of this device. */
function useCurrentTime(): Date {
  const [now, setNow] = useState(useNow())
  useEffect(() => {
    const update = () => setNow(new Date())
    update()
    const timer = setInterval(update, UPDATE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** "3 hours ago", with the exact time on hover and for screen readers. */
export function RelativeTime({ value }: { value: Date }) {
  const format = useFormatter()
  const now = useCurrentTime()
  // What has just happened is later than this device's clock, or than when it last looked.
  const isJustNow = value > now && value.getTime() - now.getTime() < UPDATE_MS
  const exact = format.dateTime(value, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <time dateTime={value.toISOString()} title={exact}>
      {format.relativeTime(value, isJustNow ? value : now)}
    </time>
  )
}

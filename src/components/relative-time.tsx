'use client'

import { Tooltip } from '@mantine/core'
import { useFormatter, useNow } from 'next-intl'

/** "3 hours ago", with the exact time on hover and for screen readers. */
export function RelativeTime({ value }: { value: Date }) {
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 })
  const exact = format.dateTime(value, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Tooltip label={exact}>
      <time dateTime={value.toISOString()}>{format.relativeTime(value, now)}</time>
    </Tooltip>
  )
}

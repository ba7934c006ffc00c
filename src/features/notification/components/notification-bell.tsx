'use client'

import { lazy, Suspense, useState } from 'react'
import { api } from '@/trpc/client'
import { BellButton } from './bell-button'

const loadLatest = () => import('./latest-notifications')
const LatestNotifications = lazy(loadLatest)

const POLL_MS = 30_000

/** How much is unread, live; what it is comes, with its code, when one reaches for it. */
export function NotificationBell() {
  const [isUsed, setIsUsed] = useState(false)
  const { data: count = 0 } = api.notification.unread.useQuery(undefined, {
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: 'always',
  })
  const button = (
    <BellButton
      count={count}
      aria-expanded={false}
      onPointerEnter={loadLatest}
      onFocus={loadLatest}
      onClick={() => setIsUsed(true)}
    />
  )
  return isUsed ? (
    <Suspense fallback={button}>
      <LatestNotifications count={count} />
    </Suspense>
  ) : (
    button
  )
}

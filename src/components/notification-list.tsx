'use client'

import { useNotifications } from '@mantine/notifications'
import { lazy, Suspense } from 'react'

const Notifications = lazy(() => import('@mantine/notifications').then((module) => ({ default: module.Notifications })))

/**
 * Shows what `notifications.show` was called with; its code comes with the first notification. On the left, since what
 * is pressed next (send, next, actions of a selection) stands at the bottom on the right.
 */
export function NotificationList() {
  const { notifications } = useNotifications()
  return notifications.length > 0 ? (
    <Suspense>
      <Notifications position="bottom-left" />
    </Suspense>
  ) : null
}

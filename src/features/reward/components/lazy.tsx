'use client'

import dynamic from 'next/dynamic'

export const LazyWaitingRequests = dynamic(async () => (await import('./waiting-requests')).WaitingRequests, {
  ssr: false,
})

'use client'

import { useEffect, useState } from 'react'
import { api } from '@/trpc/client'

/** Remembers that the member looks now; what is new is told by when they looked before, as long as they stay. */
export function useSeen(lastSeenAt: Date | null) {
  const [before] = useState(lastSeenAt)
  const utils = api.useUtils()
  const { mutate } = api.radar.markSeen.useMutation({ onSuccess: () => utils.radar.news.invalidate() })
  useEffect(() => mutate(), [mutate])
  return (approvedAt: Date | null) => before !== null && approvedAt !== null && approvedAt > before
}

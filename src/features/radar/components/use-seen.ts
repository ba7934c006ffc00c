'use client'

import { useEffect, useState } from 'react'
import { api } from '@/trpc/client'
import type { RadarPost } from './use-post-actions'

/** Remembers that the member looks now; links of others stay new as long as they look. */
export function useSeen(newSince: Date | null) {
  const [since] = useState(newSince)
  const utils = api.useUtils()
  const { mutate } = api.radar.markSeen.useMutation({ onSuccess: () => utils.radar.news.invalidate() })
  useEffect(() => mutate(), [mutate])
  return ({ status, approvedAt, isOwn }: RadarPost) =>
    !isOwn && status === 'APPROVED' && since !== null && approvedAt !== null && approvedAt > since
}

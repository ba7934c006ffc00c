'use client'

import { useTranslations } from 'next-intl'
import { CountBadge } from '@/components/count-badge'
import { api } from '@/trpc/client'
import { MAX_WAITING } from '../policy'

const REFETCH_MS = 60_000

/** How many requests wait for a decision. */
export function WaitingRequests() {
  const t = useTranslations('reward')
  const count = api.reward.waiting.useQuery(undefined, { refetchInterval: REFETCH_MS }).data?.count ?? 0
  if (count === 0) return null
  return (
    <CountBadge label={t('waiting', { count })}>
      {count > MAX_WAITING ? t('manyWaiting', { count: MAX_WAITING }) : count}
    </CountBadge>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { CountBadge } from '@/components/count-badge'
import { api } from '@/trpc/client'
import { MAX_NEW } from '../policy'

const REFETCH_MS = 60_000

/** How many links wait for those who decide on them; else, how many are new since one last looked. */
export function RadarNews({ canModerate }: { canModerate: boolean }) {
  const t = useTranslations('radar')
  const fresh = api.radar.news.useQuery(undefined, { staleTime: REFETCH_MS }).data?.count ?? 0
  const options = { enabled: canModerate, refetchInterval: REFETCH_MS }
  const waiting = api.radar.waiting.useQuery(undefined, options).data?.count ?? 0
  const count = waiting || fresh
  if (count === 0) return null
  return (
    <CountBadge isQuiet={waiting === 0} label={t(waiting ? 'waitingCount' : 'newCount', { count })}>
      {count > MAX_NEW ? t('manyNew', { count: MAX_NEW }) : count}
    </CountBadge>
  )
}

'use client'

import { Badge } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { MAX_NEW } from '../policy'

/** How many links are new since one last looked. */
export function RadarNews() {
  const t = useTranslations('radar')
  const count = api.radar.news.useQuery(undefined, { staleTime: 60_000 }).data?.count ?? 0
  if (count === 0) return null
  return (
    <Badge size="sm" variant="light" circle={count < 10} aria-label={t('newCount', { count })}>
      {count > MAX_NEW ? t('manyNew', { count: MAX_NEW }) : count}
    </Badge>
  )
}

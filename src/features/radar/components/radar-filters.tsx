'use client'

import { Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { type RadarView, viewsFor } from '../policy'
import type { RadarFilter } from './use-radar-filter'

type RadarFiltersProps = { filter: RadarFilter; canModerate: boolean }

/** Which links the radar shows. */
export function RadarFilters({ filter: { view, tagId, change }, canModerate }: RadarFiltersProps) {
  const t = useTranslations('radar')
  const tags = api.radar.tags.useQuery().data ?? []
  const waiting = api.radar.waiting.useQuery(undefined, { enabled: canModerate }).data?.count ?? 0
  const labelOf = (value: RadarView) =>
    value === 'PENDING' && waiting > 0
      ? t('waitingView', { view: t('views.PENDING'), count: waiting })
      : t(`views.${value}`)
  const views = viewsFor(canModerate).map((value) => ({ value, label: labelOf(value) }))
  const choose = (next: string) => change({ view: next === 'APPROVED' ? null : next, post: null })
  return (
    <Group gap="sm">
      <SegmentedControl visibleFrom="sm" aria-label={t('view')} value={view} onChange={choose} data={views} />
      <NativeSelect
        hiddenFrom="sm"
        flex={1}
        aria-label={t('view')}
        value={view}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={views}
      />
      <NativeSelect
        aria-label={t('tag')}
        value={tagId ?? ''}
        onChange={({ currentTarget }) => change({ tag: currentTarget.value || null })}
        data={[{ value: '', label: t('allTags') }, ...tags.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </Group>
  )
}

'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import type { RadarFilter } from './use-radar-filter'

type EmptyRadarProps = { filter: RadarFilter; onClear: () => void; onNew: () => void }

const WORDS = {
  APPROVED: ['emptyTitle', 'emptyText'],
  SAVED: ['emptySavedTitle', 'emptySavedText'],
  MINE: ['emptyMineTitle', 'emptyMineText'],
  PENDING: ['emptyPendingTitle', 'emptyPendingText'],
  REJECTED: ['emptyDoneTitle', 'emptyDoneText'],
  ARCHIVED: ['emptyDoneTitle', 'emptyDoneText'],
} as const

/** Why nothing is shown, and what to do about it. */
export function EmptyRadar({ filter, onClear, onNew }: EmptyRadarProps) {
  const t = useTranslations('radar')
  if (filter.isNarrowed) {
    return (
      <EmptyState title={t('emptyFilteredTitle')} text={t('emptyFilteredText')}>
        <Button variant="default" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      </EmptyState>
    )
  }
  const [title, text] = WORDS[filter.view]
  const posts = filter.view === 'APPROVED' || filter.view === 'MINE'
  return (
    <EmptyState title={t(title)} text={t(text)}>
      {posts ? (
        <Button onClick={onNew}>{t('post')}</Button>
      ) : (
        <Button variant="default" onClick={() => filter.change({ view: null })}>
          {t('showAll')}
        </Button>
      )}
    </EmptyState>
  )
}

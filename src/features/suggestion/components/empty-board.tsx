'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import type { BoardFilter } from './use-board-filter'

type EmptyBoardProps = { filter: BoardFilter; onClear: () => void; onNew: () => void }

/** Why the board is empty, and what to do about it. */
export function EmptyBoard({ filter, onClear, onNew }: EmptyBoardProps) {
  const t = useTranslations('suggestion')
  if (filter.isNarrowed) {
    return (
      <EmptyState title={t('emptyFilteredTitle')} text={t('emptyFilteredText')}>
        <Group gap="sm" justify="center">
          <Button variant="default" onClick={onClear}>
            {t('clearFilters')}
          </Button>
          <Button onClick={onNew}>{t('new')}</Button>
        </Group>
      </EmptyState>
    )
  }
  if (filter.status !== 'OPEN') {
    return (
      <EmptyState title={t('emptyStatusTitle')} text={t('emptyStatusText')}>
        <Button variant="default" onClick={() => filter.change({ status: null })}>
          {t('showOpen')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
      <Button onClick={onNew}>{t('new')}</Button>
    </EmptyState>
  )
}

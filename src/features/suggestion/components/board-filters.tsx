'use client'

import { Chip, Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { SORTS, STATUSES } from '../policy'
import type { BoardFilter } from './use-board-filter'

/** Which suggestions the board shows, and in which order. */
export function BoardFilters({ status, sort, isMine, isVoted, change }: BoardFilter) {
  const t = useTranslations('suggestion')
  return (
    <Group gap="sm">
      <SegmentedControl
        visibleFrom="sm"
        aria-label={t('status')}
        value={status}
        onChange={(next) => change({ status: next === 'OPEN' ? null : next })}
        data={STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
      <NativeSelect
        hiddenFrom="sm"
        flex={1}
        aria-label={t('status')}
        value={status}
        onChange={({ currentTarget }) =>
          change({ status: currentTarget.value === 'OPEN' ? null : currentTarget.value })
        }
        data={STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
      <NativeSelect
        aria-label={t('sort')}
        value={sort}
        onChange={({ currentTarget }) => change({ sort: currentTarget.value === 'VOTES' ? null : currentTarget.value })}
        data={SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
      />
      <Chip variant="light" checked={isMine} onChange={(checked) => change({ mine: checked ? '1' : null })}>
        {t('mine')}
      </Chip>
      <Chip variant="light" checked={isVoted} onChange={(checked) => change({ voted: checked ? '1' : null })}>
        {t('voted')}
      </Chip>
    </Group>
  )
}

'use client'

import { Alert, Button, SimpleGrid, Skeleton, Stack } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { api } from '@/trpc/client'
import { type ListedReward, RewardCard } from './reward-card'

const RedeemModal = dynamic(async () => (await import('./redeem-modal')).RedeemModal)

type RewardListProps = {
  slug: string
  isArchived: boolean
  totalXp: number
  onEdit?: (reward: ListedReward) => void
  onAdd?: () => void
}

const COLUMNS = { base: 1, xs: 2, md: 3 }

/** The catalogue as cards, the cheapest first. */
export function RewardList({ slug, isArchived, totalXp, onEdit, onAdd }: RewardListProps) {
  const t = useTranslations('reward')
  const tCommon = useTranslations('common')
  const list = api.reward.list.useInfiniteQuery(
    { isArchived },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  const [opened, setOpened] = useState<ListedReward | null>(null)
  const rewards = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (list.isPending) {
    return (
      <SimpleGrid cols={COLUMNS}>
        <Skeleton h={360} radius="lg" />
        <Skeleton h={360} radius="lg" />
        <Skeleton h={360} radius="lg" />
      </SimpleGrid>
    )
  }
  if (rewards.length === 0) {
    if (isArchived) return <EmptyState title={t('emptyArchivedTitle')} text={t('emptyArchivedText')} />
    return (
      <EmptyState title={t('emptyTitle')} text={t(onAdd ? 'emptyManagerText' : 'emptyText')}>
        {onAdd && <Button onClick={onAdd}>{t('new')}</Button>}
      </EmptyState>
    )
  }
  return (
    <Stack>
      <SimpleGrid component="ul" cols={COLUMNS} p={0} m={0} style={{ listStyle: 'none' }}>
        {rewards.map((reward, index) => (
          <RewardCard
            key={reward.id}
            slug={slug}
            reward={reward}
            totalXp={totalXp}
            isEager={index < 3}
            onOpen={() => setOpened(reward)}
            {...(onEdit ? { onEdit: () => onEdit(reward) } : {})}
          />
        ))}
      </SimpleGrid>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {tCommon('loadMore')}
        </Button>
      )}
      {opened && (
        <RedeemModal
          slug={slug}
          // As it is by now: what it costs may have changed while one thought about it.
          reward={rewards.find(({ id }) => id === opened.id) ?? opened}
          totalXp={totalXp}
          onClose={() => setOpened(null)}
        />
      )}
    </Stack>
  )
}

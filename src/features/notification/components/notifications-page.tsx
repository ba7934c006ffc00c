'use client'

import { Alert, Button, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core'
import { IconChecks, IconSettings } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { useShell } from '@/features/tenant/components/shell-context'
import { useUrlState } from '@/lib/use-url-state'
import { api } from '@/trpc/client'
import { SENT_FAMILIES } from '../policy'
import { FamilyFilter } from './family-filter'
import { NotificationItem } from './notification-item'
import { useListKeys } from './use-list-keys'
import { useMark } from './use-mark'

/** Everything that one was told, with filters in the address. */
export function NotificationsPage() {
  const t = useTranslations()
  const { tenant } = useShell()
  const [filter, setFilter] = useUrlState(['show', 'family'])
  const family = SENT_FAMILIES.find((candidate) => candidate === filter.family)
  const isUnread = filter.show === 'unread'
  const list = api.notification.list.useInfiniteQuery(
    { ...(isUnread ? { isUnread } : {}), ...(family ? { family } : {}) },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const { mark, markAll, isBusy } = useMark()
  const keys = useListKeys((id) => {
    const item = items.find((candidate) => candidate.id === id)
    if (item) mark(id, item.readAt === null)
  })
  const isFiltered = isUnread || family !== undefined
  return (
    <>
      <PageHeader title={t('notification.title')} description={t('notification.description')}>
        <Button
          component={Link}
          href={`/t/${tenant.slug}/notifications/settings`}
          variant="default"
          leftSection={<IconSettings size={18} aria-hidden />}
        >
          {t('notification.preferences')}
        </Button>
        <Button
          variant="light"
          leftSection={<IconChecks size={18} aria-hidden />}
          disabled={isBusy || !items.some(({ readAt }) => readAt === null)}
          onClick={markAll}
        >
          {t('notification.markAll')}
        </Button>
      </PageHeader>
      <Stack maw={820}>
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('notification.show')}
            value={isUnread ? 'unread' : 'all'}
            onChange={(show) => setFilter({ show: show === 'unread' ? show : null })}
            data={[
              { value: 'all', label: t('notification.everything') },
              { value: 'unread', label: t('notification.unread') },
            ]}
          />
          <FamilyFilter value={family ?? null} onChange={(next) => setFilter({ family: next })} />
        </Group>
        {list.error && <Alert color="red">{list.error.message}</Alert>}
        {list.isPending && <Skeleton h={320} radius="md" />}
        {list.isSuccess && items.length === 0 && (
          <EmptyState
            title={t(isFiltered ? 'notification.emptyFilteredTitle' : 'notification.emptyTitle')}
            text={t(isFiltered ? 'notification.emptyFilteredText' : 'notification.emptyText')}
          />
        )}
        <Stack component="ul" gap={0} p={0} m={0} ref={keys.ref}>
          {items.map((item) => (
            <NotificationItem key={item.id} item={item} onMark={(isRead) => mark(item.id, isRead)} />
          ))}
        </Stack>
        {items.length > 0 && (
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('notification.keys')}
          </Text>
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        )}
      </Stack>
    </>
  )
}

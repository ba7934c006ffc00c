'use client'

import { Alert, Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { notifyError } from '@/components/notify'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { REFRESH_MS, STATUS_COLORS } from '../policy'

type Request = RouterOutputs['reward']['mine']['items'][number]

/** What one has asked for and what became of it; what waits can be taken back. */
export function MyRequests() {
  const t = useTranslations('reward')
  const tCommon = useTranslations('common')
  const list = api.reward.mine.useInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor ?? undefined, refetchInterval: REFRESH_MS },
  )
  const requests = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (list.isPending) return <Skeleton h={240} radius="md" />
  if (requests.length === 0) return <EmptyState title={t('mine.emptyTitle')} text={t('mine.emptyText')} />
  return (
    <Stack>
      <Paper withBorder radius="md" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {requests.map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </Paper>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {tCommon('loadMore')}
        </Button>
      )}
    </Stack>
  )
}

function RequestLine({ request }: { request: Request }) {
  const t = useTranslations('reward')
  const utils = api.useUtils()
  const { id, rewardTitle: title, status, note, reviewedBy } = request
  const cancel = api.reward.cancel.useMutation({
    onSettled: () =>
      Promise.all([utils.reward.mine.invalidate(), utils.reward.list.invalidate(), utils.xp.invalidate()]),
    onSuccess: () => void notifications.show({ message: t('mine.cancelled', { title }) }),
    onError: notifyError,
  })
  return (
    <Group
      component="li"
      justify="space-between"
      px="md"
      py="sm"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <Stack gap={2} flex={1} miw={200}>
        <Group gap="xs">
          <Text fw={500}>{title}</Text>
          <Badge variant="light" color={STATUS_COLORS[status]} tt="none">
            {t(`statuses.${status}`)}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {t('cost', { count: request.xpSpent })} · <RelativeTime value={request.createdAt} />
          {reviewedBy && ` · ${t('mine.decidedBy', { name: reviewedBy.name })}`}
        </Text>
        {note && <Text size="sm">{t(status === 'REJECTED' ? 'mine.reason' : 'mine.note', { note })}</Text>}
      </Stack>
      {status === 'PENDING' && (
        <Button
          variant="default"
          size="compact-sm"
          loading={cancel.isPending}
          aria-label={t('mine.cancelNamed', { title })}
          onClick={() => cancel.mutate({ redemptionId: id })}
        >
          {t('mine.cancel')}
        </Button>
      )}
    </Group>
  )
}

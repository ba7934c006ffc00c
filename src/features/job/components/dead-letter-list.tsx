'use client'

import { Alert, Button, Code, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { useJobActions } from './use-job-actions'

type DeadLetter = RouterOutputs['job']['listDeadLetters']['items'][number]

/** The jobs that failed for good, newest first. */
export function DeadLetterList() {
  const t = useTranslations()
  const list = api.job.listDeadLetters.useInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={160} radius="md" />
  const letters = list.data.pages.flatMap((page) => page.items)
  if (letters.length === 0) return <EmptyState title={t('job.emptyTitle')} text={t('job.emptyText')} />
  return (
    <Stack gap="xs">
      <Stack gap="xs" component="ul" p={0} m={0}>
        {letters.map((letter) => (
          <DeadLetterRow key={letter.id} letter={letter} />
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

function DeadLetterRow({ letter }: { letter: DeadLetter }) {
  const t = useTranslations('job')
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Stack gap={4} style={{ minWidth: 0, flex: '1 1 260px' }}>
          <Group gap="xs">
            <Code>{letter.queue}</Code>
            <Text size="sm" fw={600}>
              {letter.tenantName ?? t('platform')}
            </Text>
          </Group>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {letter.error ?? t('noError')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('failed')} <RelativeTime value={letter.failedAt} /> · {t('queued')}{' '}
            <RelativeTime value={letter.queuedAt} /> · {t('attempts', { count: letter.attempts })}
          </Text>
        </Stack>
        <LetterActions letter={letter} />
      </Group>
    </Paper>
  )
}

function LetterActions({ letter: { id, queue } }: { letter: DeadLetter }) {
  const t = useTranslations()
  const { retry, discard } = useJobActions()
  const confirmDiscard = () =>
    modals.openConfirmModal({
      title: t('job.discardTitle'),
      children: <Text size="sm">{t('job.discardText')}</Text>,
      labels: { confirm: t('job.discard'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => discard.mutate({ id }),
    })
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="light"
        loading={retry.isPending}
        aria-label={t('job.retryOf', { queue })}
        onClick={() => retry.mutate({ id })}
      >
        {t('job.retry')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        loading={discard.isPending}
        aria-label={t('job.discardOf', { queue })}
        onClick={confirmDiscard}
      >
        {t('job.discard')}
      </Button>
    </Group>
  )
}

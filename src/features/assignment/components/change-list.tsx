'use client'

import { Alert, Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { canUndo } from '../policy'
import { useUndoChange } from './use-change-done'

type Change = RouterOutputs['assignment']['changes']['items'][number]

/** Who changed what for whom, with the way back; of one group or of all. */
export function ChangeList({ groupId = null }: { groupId?: string | null }) {
  const t = useTranslations()
  const list = api.assignment.changes.useInfiniteQuery(
    { groupId },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={240} radius="md" />
  const changes = list.data.pages.flatMap((page) => page.items)
  if (changes.length === 0) {
    return <EmptyState title={t('assignment.changes.emptyTitle')} text={t('assignment.changes.emptyText')} />
  }
  return (
    <Stack gap="xs" component="ol" p={0} m={0}>
      {changes.map((change) => (
        <ChangeRow key={change.id} change={change} />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

const textOf = (value: string | number | null | undefined) => String(value ?? '')
const numberOf = (value: string | number | null | undefined) => Number(value ?? 0)

function ChangeRow({ change }: { change: Change }) {
  const t = useTranslations('assignment.changes')
  const now = useNow()
  const undo = useUndoChange()
  const { kind, summary, actor, createdAt, undoneBy } = change
  const people = numberOf(summary.people)
  const sentence = t(`kinds.${kind}`, {
    group: textOf(summary.group),
    module: textOf(summary.module),
    person: textOf(summary.person),
    modules: numberOf(summary.modules ?? 1),
    people,
  })
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: 1, minWidth: 200 }}>
          <Text fw={600} td={undoneBy ? 'line-through' : undefined}>
            {sentence}
          </Text>
          <Text size="sm" c="dimmed">
            {actor.name} · <RelativeTime value={createdAt} /> · {t('people', { count: people })}
            {numberOf(summary.told) > 0 && t('told', { count: numberOf(summary.told) })}
          </Text>
        </div>
        {undoneBy && (
          <Badge color="gray" variant="light" tt="none">
            {t('undone', { name: undoneBy.name })}
          </Badge>
        )}
        {!undoneBy && canUndo(change, now) && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            loading={undo.isPending}
            onClick={() => undo.mutate({ changeId: change.id })}
          >
            {t('undo')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}

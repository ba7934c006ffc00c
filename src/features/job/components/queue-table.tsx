'use client'

import { Alert, Badge, Button, Code, Paper, Skeleton, Table } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { useJobActions } from './use-job-actions'

type Health = RouterOutputs['job']['health'][number]

const COUNTS = ['due', 'active', 'retrying', 'later'] as const

/** How each queue is doing. */
export function QueueTable() {
  const t = useTranslations('job')
  const health = api.job.health.useQuery()
  if (health.error) return <Alert color="red">{health.error.message}</Alert>
  if (!health.data) return <Skeleton h={240} radius="md" />
  return (
    <Paper withBorder radius="md">
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('queue')}</Table.Th>
              {COUNTS.map((count) => (
                <Table.Th key={count} ta="end">
                  {t(count)}
                </Table.Th>
              ))}
              <Table.Th>{t('oldest')}</Table.Th>
              <Table.Th>{t('dead')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {health.data.map((queue) => (
              <QueueRow key={queue.queue} health={queue} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  )
}

function QueueRow({ health }: { health: Health }) {
  const t = useTranslations('job')
  const { retryQueue } = useJobActions()
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Code>{health.queue}</Code>
      </Table.Th>
      {COUNTS.map((count) => (
        <Table.Td key={count} ta="end">
          {health[count]}
        </Table.Td>
      ))}
      <Table.Td>{health.oldestAt ? <RelativeTime value={health.oldestAt} /> : t('none')}</Table.Td>
      <Table.Td>
        {health.dead === 0 ? (
          0
        ) : (
          <>
            <Badge color="red" variant="light" mr="xs">
              {health.dead}
            </Badge>
            <Button
              size="compact-xs"
              variant="default"
              loading={retryQueue.isPending}
              aria-label={t('retryAllOf', { queue: health.queue })}
              onClick={() => retryQueue.mutate({ queue: health.queue })}
            >
              {t('retryAll')}
            </Button>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

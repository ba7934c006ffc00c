'use client'

import { Skeleton, Table, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useDuration } from '@/features/quiz/components/use-duration'
import { parseDuration } from '@/lib/iso-duration'
import { api } from '@/trpc/client'
import { StatusBadge } from './status-badge'

/** How each activity of an attempt stands. */
export function StateTable({ attemptId }: { attemptId: string }) {
  const t = useTranslations('scormReport')
  const duration = useDuration()
  const { data } = api.scorm.states.useQuery({ attemptId })
  const timeOf = (totalTime: string) => {
    const ms = parseDuration(totalTime) ?? 0
    return ms < 1000 ? t('none') : duration(ms / 1000)
  }
  return (
    <section aria-labelledby="states">
      <Title order={2} size="h4" id="states" mb="xs">
        {t('record.activities')}
      </Title>
      {!data && <Skeleton h={80} radius="md" />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('record.noActivities')}
        </Text>
      )}
      {data && data.length > 0 && (
        <Table.ScrollContainer
          minWidth={420}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('record.activities') } }}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('record.activity')}</Table.Th>
                <Table.Th>{t('heads.status')}</Table.Th>
                <Table.Th ta="right">{t('heads.score')}</Table.Th>
                <Table.Th ta="right">{t('heads.time')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map(({ activityId, activity, status, bestScore, totalTime }) => (
                <Table.Tr key={activityId}>
                  <Table.Td pl={Math.min(activity.depth, 6) * 16 + 10}>{activity.title}</Table.Td>
                  <Table.Td>
                    <StatusBadge status={status} />
                  </Table.Td>
                  <Table.Td ta="right">
                    {bestScore === null ? t('none') : t('percent', { percent: Math.round(bestScore * 100) / 100 })}
                  </Table.Td>
                  <Table.Td ta="right">{timeOf(totalTime)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  )
}

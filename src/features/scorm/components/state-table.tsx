'use client'

import { Skeleton, Table, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { StatusBadge } from './status-badge'
import { useFigures } from './use-figures'

/** How each activity of an attempt stands. */
export function StateTable({ attemptId }: { attemptId: string }) {
  const t = useTranslations('scormReport')
  const figures = useFigures()
  const { data } = api.scorm.states.useQuery({ attemptId })
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
                  <Table.Td ta="right">{figures.score(bestScore) ?? t('none')}</Table.Td>
                  <Table.Td ta="right">{figures.time(totalTime) ?? t('none')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  )
}

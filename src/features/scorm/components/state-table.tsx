'use client'

import { Skeleton, Table, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api, type RouterOutputs } from '@/trpc/client'
import { StatusBadge } from './status-badge'
import { useFigures } from './use-figures'

/** How each activity of an attempt stands. */
export function StateTable({ attemptId }: { attemptId: string }) {
  const t = useTranslations('scormReport')
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
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('record.activity')}</Table.Th>
              <Table.Th>{t('heads.status')}</Table.Th>
              <Table.Th ta="right" visibleFrom="sm">
                {t('heads.score')}
              </Table.Th>
              <Table.Th ta="right" visibleFrom="sm">
                {t('heads.time')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((state) => (
              <StateRow key={state.activityId} state={state} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

type State = RouterOutputs['scorm']['states'][number]

/** On a phone, score and time stand below the activity. */
function StateRow({ state }: { state: State }) {
  const t = useTranslations('scormReport')
  const figures = useFigures()
  const [score, time] = [figures.score(state.bestScore), figures.time(state.totalTime)]
  return (
    <Table.Tr>
      <Table.Td pl={Math.min(state.activity.depth, 6) * 16 + 10} style={{ overflowWrap: 'anywhere' }}>
        {state.activity.title}
        <Text size="sm" c="dimmed" hiddenFrom="sm">
          {[score, time].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <StatusBadge status={state.status} />
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {score ?? t('none')}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {time ?? t('none')}
      </Table.Td>
    </Table.Tr>
  )
}

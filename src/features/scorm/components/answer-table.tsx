'use client'

import { Badge, Skeleton, Table, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { useInteractionType } from './use-interaction-type'

const COLORS = { correct: 'green', incorrect: 'red', wrong: 'red', unanticipated: 'gray', neutral: 'gray' } as const
const RESULTS = ['correct', 'incorrect', 'wrong', 'unanticipated', 'neutral'] as const

/** How an answer was judged; what is none of the standard's words, such as a number, as it is. */
function AnswerResult({ result }: { result: string | null }) {
  const t = useTranslations('scormReport.record.results')
  const known = RESULTS.find((each) => each === result)
  if (!known) return result
  return (
    <Badge variant="light" color={COLORS[known]} tt="none" miw="max-content">
      {t(known)}
    </Badge>
  )
}

/** What a learner answered in an attempt, question by question. */
export function AnswerTable({ attemptId }: { attemptId: string }) {
  const t = useTranslations('scormReport.record')
  const tQuestion = useTranslations('scormReport.question')
  const typeName = useInteractionType()
  const { data } = api.scorm.answers.useQuery({ attemptId })
  return (
    <section aria-labelledby="answers">
      <Title order={2} size="h4" id="answers" mb="xs">
        {t('answers')}
      </Title>
      {!data && <Skeleton h={80} radius="md" />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noAnswers')}
        </Text>
      )}
      {data && data.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{tQuestion('question')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('given')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('expected')}</Table.Th>
              <Table.Th>{t('result')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(({ activityId, number, activity, questionId, text, type, given, correct, result }) => (
              <Table.Tr key={`${activityId} ${number}`} style={{ overflowWrap: 'anywhere' }}>
                <Table.Td>
                  <Text size="sm">{text ?? questionId}</Text>
                  <Text size="xs" c="dimmed">
                    {[activity, typeName(type)].filter(Boolean).join(' · ')}
                  </Text>
                  <Text size="sm" hiddenFrom="sm" mt={4}>
                    {`${t('given')}: ${given ?? '—'}`}
                    {correct && ` · ${t('expected')}: ${correct}`}
                  </Text>
                </Table.Td>
                <Table.Td visibleFrom="sm" miw={110}>
                  {given}
                </Table.Td>
                <Table.Td visibleFrom="sm" miw={110}>
                  {correct}
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'normal' }}>
                  <AnswerResult result={result} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

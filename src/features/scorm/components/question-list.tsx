'use client'

import { Alert, Progress, Skeleton, Stack, Table, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { useInteractionType } from './use-interaction-type'

type Question = RouterOutputs['scorm']['questions'][number]

/** What learners answered to each question of a package, and how often rightly. */
export function QuestionList({ sectionId }: { sectionId: string }) {
  const t = useTranslations('scormReport')
  const { data, error } = api.scorm.questions.useQuery({ sectionId })
  if (error) return <Alert color="red">{error.message}</Alert>
  if (!data) return <Skeleton h={240} radius="md" />
  if (data.length === 0) return <EmptyState title={t('noQuestionsTitle')} text={t('noQuestionsText')} />
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('questionsText')}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('question.question')}</Table.Th>
              <Table.Th>{t('question.correct')}</Table.Th>
              <Table.Th>{t('question.common')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((question) => (
              <QuestionRow key={`${question.activity} ${question.questionId}`} question={question} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}

function QuestionRow({ question }: { question: Question }) {
  const t = useTranslations('scormReport.question')
  const typeName = useInteractionType()
  const { activity, questionId, text, type, answered, correct, common } = question
  const percent = Math.round((100 * correct) / answered)
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Text size="sm">{text ?? questionId}</Text>
        <Text size="xs" c="dimmed">
          {[activity, typeName(type)].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td miw={140}>
        <Text size="sm">{t('correctOf', { correct, answered, percent })}</Text>
        <Progress value={percent} size="sm" aria-hidden />
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {common.map(({ answer, times }) => (
          <Text key={answer} size="sm">
            {t('times', { answer, times })}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  )
}

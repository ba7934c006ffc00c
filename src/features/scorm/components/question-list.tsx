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
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('question.question')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('question.correct')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('question.common')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((question) => (
            <QuestionRow key={`${question.activity} ${question.questionId}`} question={question} />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

/** On a phone, what was answered stands below its question. */
function QuestionRow({ question }: { question: Question }) {
  const typeName = useInteractionType()
  const { activity, questionId, text, type } = question
  return (
    <Table.Tr style={{ overflowWrap: 'anywhere' }}>
      <Table.Td>
        <Text size="sm">{text ?? questionId}</Text>
        <Text size="xs" c="dimmed">
          {[activity, typeName(type)].filter(Boolean).join(' · ')}
        </Text>
        <Stack hiddenFrom="sm" gap={4} mt={6}>
          <Rightly question={question} />
          <Common question={question} />
        </Stack>
      </Table.Td>
      <Table.Td visibleFrom="sm" miw={140}>
        <Rightly question={question} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Common question={question} />
      </Table.Td>
    </Table.Tr>
  )
}

function Rightly({ question: { correct, answered } }: { question: Question }) {
  const t = useTranslations('scormReport.question')
  const percent = Math.round((100 * correct) / answered)
  return (
    <div>
      <Text size="sm">{t('correctOf', { correct, answered, percent })}</Text>
      <Progress value={percent} size="sm" aria-hidden />
    </div>
  )
}

function Common({ question: { common, expected } }: { question: Question }) {
  const t = useTranslations('scormReport.question')
  return (
    <div>
      {expected && (
        <Text size="sm" c="dimmed">
          {t('expected', { answer: expected })}
        </Text>
      )}
      {common.map(({ answer, times }) => (
        <Text key={answer} size="sm">
          {t('times', { answer, times })}
        </Text>
      ))}
    </div>
  )
}

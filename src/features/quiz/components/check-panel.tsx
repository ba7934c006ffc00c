'use client'

import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft, IconCircleCheck, IconFlag, IconSend } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { GivenAnswer } from '../schema'
import classes from './check-panel.module.css'
import type { OpenAttempt } from './use-answers'
import type { Submission } from './use-submit'

type CheckPanelProps = {
  attempt: OpenAttempt
  answers: ReadonlyMap<string, GivenAnswer>
  submission: Submission
  headingRef: RefObject<HTMLHeadingElement | null>
  onGoTo: (index: number) => void
}

/** What is missing or flagged, before everything is final. */
export function CheckPanel({ attempt, answers, submission, headingRef, onGoTo }: CheckPanelProps) {
  const t = useTranslations('quiz.check')
  const { questions } = attempt
  const open = questions.filter(({ id }) => (answers.get(id)?.optionIds.length ?? 0) === 0)
  const flagged = questions.filter(({ id }) => answers.get(id)?.isFlagged)
  const { submit, isSubmitting, isRetrying, error } = submission
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} component="section" aria-labelledby="check">
      <Stack gap="md">
        <Title order={2} size="h4" id="check" ref={headingRef} tabIndex={-1} className={classes.heading}>
          {t('title')}
        </Title>
        {open.length > 0 && (
          <Alert
            color="yellow"
            icon={<IconAlertTriangle aria-hidden />}
            title={t('unansweredTitle', { count: open.length })}
          >
            {t('unansweredText')}
          </Alert>
        )}
        {flagged.length > 0 && (
          <Alert color="orange" icon={<IconFlag aria-hidden />} title={t('flaggedTitle', { count: flagged.length })}>
            {t('flaggedText')}
          </Alert>
        )}
        {open.length === 0 && (
          <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={t('readyTitle')}>
            {t('readyText')}
          </Alert>
        )}
        <QuestionList attempt={attempt} answers={answers} onGoTo={onGoTo} />
        {isRetrying && (
          <Alert color="yellow" role="status">
            {t('retrying')}
          </Alert>
        )}
        {error && (
          <Alert color="red" title={t('failed')}>
            {error.message}
          </Alert>
        )}
        <Group justify="space-between" gap="sm">
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => onGoTo(questions.length - 1)}
          >
            {t('back')}
          </Button>
          <Button size="md" leftSection={<IconSend size={18} aria-hidden />} loading={isSubmitting} onClick={submit}>
            {open.length > 0 ? t('submitAnyway') : t('submit')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

function QuestionList({ attempt, answers, onGoTo }: Pick<CheckPanelProps, 'attempt' | 'answers' | 'onGoTo'>) {
  const t = useTranslations('quiz')
  return (
    <ol className={classes.list}>
      {attempt.questions.map(({ id, prompt }, index) => {
        const answer = answers.get(id)
        const isAnswered = (answer?.optionIds.length ?? 0) > 0
        return (
          <li key={id}>
            <button
              type="button"
              className={classes.row}
              aria-label={t('check.goTo', { number: index + 1 })}
              aria-describedby={`check-${id}`}
              onClick={() => onGoTo(index)}
            >
              <Text span c="dimmed" className={classes.number}>
                {index + 1}
              </Text>
              <span id={`check-${id}`} className={classes.summary}>
                <Text span truncate className={classes.prompt} lang={attempt.place.language}>
                  {prompt}
                </Text>
                {answer?.isFlagged && (
                  <Badge variant="light" color="orange">
                    {t('navigator.flagged')}
                  </Badge>
                )}
                <Badge variant="light" color={isAnswered ? 'green' : 'yellow'}>
                  {isAnswered ? t('navigator.answered') : t('navigator.unanswered')}
                </Badge>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

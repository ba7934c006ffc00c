'use client'

import { Button, Group, Kbd, Paper, Text, Title } from '@mantine/core'
import { IconEraser, IconFlag, IconFlagFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { GivenAnswer } from '../schema'
import classes from './question-card.module.css'
import type { OpenAttempt } from './use-answers'

type Question = OpenAttempt['questions'][number]

/** A choice after an option was pressed: radios replace, boxes toggle. */
export const choiceAfter = ({ type }: Question, chosen: readonly string[], optionId: string): string[] => {
  if (type !== 'MULTIPLE_CHOICE') return [optionId]
  return chosen.includes(optionId) ? chosen.filter((id) => id !== optionId) : [...chosen, optionId]
}

type QuestionCardProps = {
  question: Question
  number: number
  total: number
  language: string
  answer: GivenAnswer | undefined
  hasKeys: boolean
  headingRef: RefObject<HTMLHeadingElement | null>
  onChoose: (optionIds: string[]) => void
  onFlag: () => void
}

/** One question with its options. */
export function QuestionCard(props: QuestionCardProps) {
  const t = useTranslations('quiz.attempt')
  const { question, number, total, language, answer, hasKeys, headingRef, onChoose, onFlag } = props
  const chosen = answer?.optionIds ?? []
  const isFlagged = answer?.isFlagged ?? false
  const isSeveral = question.type === 'MULTIPLE_CHOICE'
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} component="section" aria-labelledby="question">
      <Group justify="space-between" gap="xs" mb="xs" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('position', { number, total })} · {t('points', { count: question.points })}
        </Text>
        <Button
          size="compact-sm"
          variant={isFlagged ? 'light' : 'subtle'}
          color={isFlagged ? 'orange' : 'gray'}
          leftSection={isFlagged ? <IconFlagFilled size={16} aria-hidden /> : <IconFlag size={16} aria-hidden />}
          aria-pressed={isFlagged}
          title={t('flagHint')}
          onClick={onFlag}
        >
          {isFlagged ? t('unflag') : t('flag')}
        </Button>
      </Group>
      <Title
        order={2}
        size="h4"
        id="question"
        ref={headingRef}
        tabIndex={-1}
        className={classes.prompt}
        lang={language}
      >
        {question.prompt}
      </Title>
      <fieldset className={classes.options} aria-labelledby="question" aria-describedby="question-hint">
        <Text size="sm" c="dimmed" id="question-hint" mb="sm">
          {isSeveral ? t('chooseSeveral') : t('chooseOne')}
        </Text>
        {question.options.map((option, index) => (
          <label key={option.id} className={classes.option} data-chosen={chosen.includes(option.id) || undefined}>
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={question.id}
              checked={chosen.includes(option.id)}
              onChange={() => onChoose(choiceAfter(question, chosen, option.id))}
            />
            <span className={classes.text} lang={language}>
              {option.text}
            </span>
            {hasKeys && index < 9 && (
              <Kbd className={classes.key} aria-hidden>
                {index + 1}
              </Kbd>
            )}
          </label>
        ))}
      </fieldset>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        mt="sm"
        style={{ visibility: chosen.length === 0 ? 'hidden' : 'visible' }}
        leftSection={<IconEraser size={16} aria-hidden />}
        onClick={() => onChoose([])}
      >
        {t('clear')}
      </Button>
    </Paper>
  )
}

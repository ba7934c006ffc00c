'use client'

import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconBulb, IconCheck, IconCircle, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckField } from './check-field'
import type { Result } from './result-page'
import classes from './result-review.module.css'

type Question = NonNullable<Result['questions']>[number]
type Option = Question['options'][number]

/** Every question with what was chosen, what was right, and why. */
export function ResultReview({ questions, language }: { questions: readonly Question[]; language: string }) {
  const t = useTranslations('quiz.result')
  const [isOnlyWrong, setIsOnlyWrong] = useState(false)
  const numbered = questions.map((question, index) => ({ question, number: index + 1 }))
  const isWrong = ({ question }: { question: Question }) => question.earnedPoints < question.points
  const wrong = numbered.filter(isWrong)
  return (
    <section aria-labelledby="review">
      <Group justify="space-between" gap="sm" mb="sm">
        <Title order={2} size="h4" id="review">
          {t('reviewTitle')}
        </Title>
        {wrong.length > 0 && wrong.length < questions.length && (
          <CheckField label={t('onlyWrong')} isChecked={isOnlyWrong} onChange={setIsOnlyWrong} />
        )}
      </Group>
      <Stack component="ol" gap="md" className={classes.list}>
        {(isOnlyWrong ? wrong : numbered).map(({ question, number }) => (
          <li key={question.id}>
            <ReviewedQuestion question={question} number={number} language={language} />
          </li>
        ))}
      </Stack>
    </section>
  )
}

type ReviewedQuestionProps = { question: Question; number: number; language: string }

function ReviewedQuestion({ question, number, language }: ReviewedQuestionProps) {
  const t = useTranslations('quiz')
  const { prompt, options, chosen, points, earnedPoints, explanation } = question
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Text size="sm" c="dimmed">
        {t('navigator.question', { number })} · {t('result.earned', { earned: earnedPoints, points })}
      </Text>
      <Title order={3} size="h5" mt={2} mb="sm" className={classes.prompt} lang={language}>
        {prompt}
      </Title>
      <ul className={classes.list}>
        {options.map((option) => (
          <ReviewedOption key={option.id} option={option} isChosen={chosen.includes(option.id)} language={language} />
        ))}
      </ul>
      {chosen.length === 0 && (
        <Text size="sm" mt="xs">
          {t('result.notAnswered')}
        </Text>
      )}
      {explanation !== '' && (
        <div className={classes.explanation}>
          <IconBulb size={18} aria-hidden />
          <div>
            <Text size="sm" fw={600}>
              {t('result.explanation')}
            </Text>
            <Text size="sm" className={classes.prompt} lang={language}>
              {explanation}
            </Text>
          </div>
        </div>
      )}
    </Paper>
  )
}

const MARKS = {
  rightChoice: IconCheck,
  wrongChoice: IconX,
  missed: IconCheck,
  neither: IconCircle,
}

function markOf({ isCorrect }: Option, isChosen: boolean): keyof typeof MARKS {
  if (isChosen) return isCorrect ? 'rightChoice' : 'wrongChoice'
  return isCorrect ? 'missed' : 'neither'
}

function ReviewedOption({ option, isChosen, language }: { option: Option; isChosen: boolean; language: string }) {
  const t = useTranslations('quiz.result')
  const mark = markOf(option, isChosen)
  const Icon = MARKS[mark]
  return (
    <li className={classes.option} data-mark={mark}>
      <Icon size={18} aria-hidden />
      <span lang={language}>{option.text}</span>
      {mark !== 'neither' && <span className={classes.mark}>{t(mark)}</span>}
    </li>
  )
}

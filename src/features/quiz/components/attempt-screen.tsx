'use client'

import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowLeft, IconArrowRight, IconChecklist, IconKeyboard } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { AttemptHeader } from './attempt-header'
import classes from './attempt-screen.module.css'
import { CheckPanel } from './check-panel'
import { KeysHelp } from './keys-help'
import { choiceAfter, QuestionCard } from './question-card'
import { QuestionNavigator } from './question-navigator'
import { ConnectionBanner, TimeUpBanner } from './sync-status'
import { type OpenAttempt, useAnswers } from './use-answers'
import { useAttemptKeys, useKeysEnabled } from './use-attempt-keys'
import { type Position, usePosition } from './use-position'
import { useSubmit } from './use-submit'

type AttemptScreenProps = { slug: string; attempt: OpenAttempt }

/** Where to begin: the first question without an answer; with all of them answered, the check. */
const firstOpen = ({ questions, answers }: OpenAttempt): Position => {
  const index = questions.findIndex(({ id }) => (answers[id]?.optionIds.length ?? 0) === 0)
  return index < 0 ? 'check' : index
}

/** Moves the keyboard and the screen reader to what has just come up. */
function useHeadingFocus(position: Position) {
  const ref = useRef<HTMLHeadingElement>(null)
  const shown = useRef(position)
  useEffect(() => {
    if (shown.current === position) return
    shown.current = position
    ref.current?.focus()
  }, [position])
  return ref
}

/** A running attempt: one question at a time, all of them by number, and the check before it is submitted. */
export function AttemptScreen({ slug, attempt }: AttemptScreenProps) {
  const { questions } = attempt
  const { queue, clock, answers, sync, unsent } = useAnswers(attempt)
  const submission = useSubmit(attempt.id, queue)
  const [position, goTo] = usePosition(questions.length, () => firstOpen(attempt))
  const [hasKeys, setHasKeys] = useKeysEnabled()
  const [isHelpOpen, help] = useDisclosure(false)
  const headingRef = useHeadingFocus(position)
  const index = position === 'check' ? questions.length : position
  const question = questions[index]
  const answer = question && answers.get(question.id)
  const keys = useMemo(() => {
    const step = (next: number) =>
      next >= 0 && next <= questions.length && goTo(next === questions.length ? 'check' : next)
    return {
      move: (by: number) => step(index + by),
      flag: () => question && queue.change(question.id, { isFlagged: !answer?.isFlagged }),
      help: help.open,
      choose: (at: number) => {
        const option = question?.options[at]
        if (!question || !option) return
        const chosen = answer?.optionIds ?? []
        const isTakenBack = question.type !== 'MULTIPLE_CHOICE' && chosen.includes(option.id)
        queue.change(question.id, { optionIds: isTakenBack ? [] : choiceAfter(question, chosen, option.id) })
      },
    }
  }, [questions, question, answer, index, queue, goTo, help.open])
  useAttemptKeys(keys, hasKeys && !submission.isSubmitting)
  const onOver = () => !submission.isSubmitting && !submission.error && submission.submitAtEnd()
  return (
    <Stack gap="md" className={classes.screen}>
      <AttemptHeader {...{ slug, attempt, clock, onOver, sync, unsent }} />
      {submission.isTimeUp ? (
        <TimeUpBanner isRetrying={submission.isRetrying} />
      ) : (
        <ConnectionBanner sync={sync} unsent={unsent} isTimed={attempt.deadlineAt !== null} onRetry={queue.retry} />
      )}
      <div className={classes.layout}>
        <div className={classes.main} inert={submission.isTimeUp}>
          {question ? (
            <QuestionCard
              key={question.id}
              number={index + 1}
              total={questions.length}
              language={attempt.place.language}
              onChoose={(optionIds) => queue.change(question.id, { optionIds })}
              onFlag={keys.flag}
              {...{ question, answer, hasKeys, headingRef }}
            />
          ) : (
            <CheckPanel {...{ attempt, answers, submission, headingRef }} onGoTo={goTo} />
          )}
          {question && <StepButtons index={index} total={questions.length} onMove={keys.move} />}
        </div>
        <Overview {...{ attempt, answers, position, goTo }} onHelp={help.open} />
      </div>
      <KeysHelp isOpen={isHelpOpen} onClose={help.close} isEnabled={hasKeys} onEnable={setHasKeys} />
    </Stack>
  )
}

function StepButtons({ index, total, onMove }: { index: number; total: number; onMove: (by: number) => void }) {
  const t = useTranslations('quiz.attempt')
  const isLast = index === total - 1
  return (
    <Group justify="space-between" wrap="nowrap" className={classes.steps}>
      <Button
        variant="default"
        disabled={index === 0}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => onMove(-1)}
      >
        {t('previous')}
      </Button>
      <Button
        rightSection={isLast ? <IconChecklist size={16} aria-hidden /> : <IconArrowRight size={16} aria-hidden />}
        onClick={() => onMove(1)}
      >
        {isLast ? t('toReview') : t('next')}
      </Button>
    </Group>
  )
}

type OverviewProps = {
  attempt: OpenAttempt
  answers: ReturnType<typeof useAnswers>['answers']
  position: Position
  goTo: (position: Position) => void
  onHelp: () => void
}

function Overview({ attempt: { questions }, answers, position, goTo, onHelp }: OverviewProps) {
  const t = useTranslations('quiz')
  const answered = questions.filter(({ id }) => (answers.get(id)?.optionIds.length ?? 0) > 0).length
  const label = t('attempt.answered', { answered, total: questions.length })
  return (
    <Paper withBorder radius="lg" p="md" component="nav" aria-labelledby="navigator" className={classes.aside}>
      <Stack gap="sm">
        <Title order={2} size="h6" id="navigator">
          {t('navigator.title')}
        </Title>
        <div>
          <Progress value={(100 * answered) / questions.length} aria-label={label} />
          <Text size="sm" c="dimmed" mt={4}>
            {label}
          </Text>
        </div>
        <QuestionNavigator questions={questions} answers={answers} position={position} onGoTo={goTo} />
        <Button
          variant="default"
          aria-current={position === 'check' ? 'step' : undefined}
          onClick={() => goTo('check')}
        >
          {t('attempt.toReview')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          visibleFrom="md"
          leftSection={<IconKeyboard size={16} aria-hidden />}
          onClick={onHelp}
        >
          {t('navigator.keys')}
        </Button>
      </Stack>
    </Paper>
  )
}

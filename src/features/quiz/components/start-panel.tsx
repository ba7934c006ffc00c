'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconEye, IconHourglass, IconLock, IconPencil } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { attemptHref } from './links'
import type { QuizOverview, Standing } from './quiz-section'
import { useServerNow } from './use-server-now'
import { useStartAttempt } from './use-start-attempt'

type QuizPlace = { slug: string; moduleSlug: string; sectionId: string }
type StartPanelProps = { place: QuizPlace; data: QuizOverview }

/** The one thing that can be done now, or why there is none. */
export function StartPanel({ place, data }: StartPanelProps) {
  const t = useTranslations('quiz.start')
  const { quiz, standing } = data
  if (!standing) return <Alert icon={<IconEye aria-hidden />}>{t('viewer')}</Alert>
  const { step, best } = standing
  const results = { best: best ?? 0, needed: quiz.passingScore }
  if (step.kind === 'PASSED') {
    return (
      <Alert icon={<IconCircleCheck aria-hidden />} color="green" title={t('passedTitle')}>
        {t('passedText', results)}
      </Alert>
    )
  }
  if (step.kind === 'NO_ATTEMPTS_LEFT') {
    return (
      <Alert icon={<IconLock aria-hidden />} color="yellow" title={t('noneTitle')}>
        {t('noneText', results)}
      </Alert>
    )
  }
  if (step.kind === 'WAIT') return <WaitPanel until={step.until} answeredAt={data.now} />
  if (standing.openAttempt) return <OpenPanel place={place} attempt={standing.openAttempt} answeredAt={data.now} />
  return <StartAction place={place} data={data} number={standing.used + 1} />
}

function WaitPanel({ until, answeredAt }: { until: Date; answeredAt: Date }) {
  const t = useTranslations('quiz.start')
  const format = useFormatter()
  const now = useServerNow(answeredAt)
  const time = format.dateTime(until, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Alert icon={<IconHourglass aria-hidden />} title={t('waitTitle', { when: format.relativeTime(until, now) })}>
      {t('waitText', { time })}
    </Alert>
  )
}

type OpenPanelProps = { place: QuizPlace; attempt: NonNullable<Standing['openAttempt']>; answeredAt: Date }

function OpenPanel({ place, attempt, answeredAt }: OpenPanelProps) {
  const t = useTranslations('quiz.start')
  const format = useFormatter()
  const now = useServerNow(answeredAt)
  const { id, number, asked, answered, startedAt, deadlineAt } = attempt
  return (
    <Alert icon={<IconPencil aria-hidden />} title={t('openTitle', { number })}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {t('openText', { answered, asked, when: format.relativeTime(startedAt, now) })}{' '}
          {deadlineAt &&
            t('endsAt', {
              when: format.relativeTime(deadlineAt, now),
              time: format.dateTime(deadlineAt, { timeStyle: 'short' }),
            })}
        </Text>
        <Button component={Link} href={attemptHref(place, id)} size="md">
          {t('continue')}
        </Button>
      </Stack>
    </Alert>
  )
}

type StartActionProps = StartPanelProps & { number: number; children?: ReactNode }

function StartAction({ place, data, number }: StartActionProps) {
  const t = useTranslations('quiz')
  const { start, isStarting, error } = useStartAttempt({ ...place, moduleId: data.quiz.moduleId })
  const best = data.standing?.best ?? null
  return (
    <Stack gap="sm">
      <Group gap="md">
        <Button size="md" loading={isStarting} onClick={start}>
          {number === 1 ? t('start.start') : t('start.startAgain', { number })}
        </Button>
        {best !== null && (
          <Text size="sm">
            {t('facts.best')}: <b>{t('percent', { percent: best })}</b>
          </Text>
        )}
      </Group>
      {error && (
        <Alert color="red" title={t('start.failed')}>
          {error.message}
        </Alert>
      )}
    </Stack>
  )
}

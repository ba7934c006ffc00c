'use client'

import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCertificate, IconCircleCheck, IconHourglass } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { moduleHref, sectionHref } from '@/features/enrollment/components/links'
import { formatClock } from '@/lib/clock'
import { quizHref } from './links'
import classes from './result-page.module.css'
import { ResultReview } from './result-review'
import { ScoreRing } from './score-ring'
import type { Attempt } from './use-answers'
import { useLateAnswers } from './use-late-answers'
import { useServerNow } from './use-server-now'
import { useStartAttempt } from './use-start-attempt'

export type Result = Extract<Attempt, { status: 'CLOSED' }>

type ResultProps = { slug: string; result: Result }

/** The score, what it means, what to do next, and as much of the answers as may be seen. */
export function ResultPage({ slug, result, isNew }: ResultProps & { isNew: boolean }) {
  const t = useTranslations('quiz.result')
  const { place, review, questions } = result
  const module = { slug, moduleSlug: place.moduleSlug }
  return (
    <Stack gap="lg" className={classes.page}>
      <Anchor
        component={Link}
        href={place.sectionId ? quizHref({ ...module, sectionId: place.sectionId }) : moduleHref(module)}
        size="sm"
      >
        <Group gap={4} component="span" wrap="nowrap">
          <IconArrowLeft size={16} aria-hidden />
          {place.sectionId ? t('toQuiz') : t('toModule')}
        </Group>
      </Anchor>
      <Summary result={result} isNew={isNew} />
      <LateAnswers attemptId={result.id} />
      <NextStep slug={slug} result={result} />
      {review !== 'SHOWN' && <Text c="dimmed">{t(`hidden.${review}`)}</Text>}
      {questions && <ResultReview questions={questions} language={place.language} />}
    </Stack>
  )
}

function LateAnswers({ attemptId }: { attemptId: string }) {
  const t = useTranslations('quiz.result')
  const count = useLateAnswers(attemptId)
  if (count === 0) return null
  return (
    <Alert color="yellow" role="status" icon={<IconHourglass aria-hidden />}>
      {t('notCounted', { count })}
    </Alert>
  )
}

function Summary({ result, isNew }: { result: Result; isNew: boolean }) {
  const t = useTranslations('quiz')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isNew) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [isNew])
  const { score, hasPassed, passingScore, isClosedByClock, number, title, place } = result
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'xl' }} component="section" aria-labelledby="result">
      <div className={classes.summary}>
        <ScoreRing percent={score} hasPassed={hasPassed} />
        <Stack gap={6}>
          <Text size="sm" c="dimmed" lang={place.language}>
            {t('attempt.pageTitle', { number, title })}
          </Text>
          <Title order={1} size="h2" id="result" ref={heading} tabIndex={-1} className={classes.heading}>
            {hasPassed ? t('result.passed') : t('result.notPassed')}
          </Title>
          <Text>{t('result.needed', { score, needed: passingScore })}</Text>
          {isClosedByClock && (
            <Group gap={6} wrap="nowrap" c="dimmed">
              <IconHourglass size={16} aria-hidden style={{ flex: 'none' }} />
              <Text size="sm">{t('result.closedByClock')}</Text>
            </Group>
          )}
          <Facts result={result} />
        </Stack>
      </div>
    </Paper>
  )
}

function Facts({ result }: { result: Result }) {
  const t = useTranslations('quiz.result')
  const format = useFormatter()
  const { earnedPoints, totalPoints, answered, asked, startedAt, submittedAt } = result
  const earned = Math.round(earnedPoints * 100) / 100
  const facts = [
    [t('points'), t('pointsOf', { earned, total: totalPoints })],
    [t('answered'), t('answeredOf', { answered, asked })],
    [t('time'), formatClock((submittedAt.getTime() - startedAt.getTime()) / 1000)],
    [t('submitted'), format.dateTime(submittedAt, { dateStyle: 'medium', timeStyle: 'short' })],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} size="sm" fw={600}>
            {value}
          </Text>
        </div>
      ))}
    </dl>
  )
}

function NextStep({ slug, result }: ResultProps) {
  const t = useTranslations('quiz.result')
  const { place, hasPassed, isModuleComplete, certificateId } = result
  const module = { slug, moduleSlug: place.moduleSlug }
  if (!hasPassed && result.step?.kind !== 'PASSED') return <AnotherAttempt slug={slug} result={result} />
  const isNextMain = !(isModuleComplete && certificateId)
  return (
    <Stack gap="sm">
      {isModuleComplete && (
        <Alert color="green" icon={<IconCircleCheck aria-hidden />}>
          {t('moduleComplete', { module: place.moduleTitle })}
        </Alert>
      )}
      <Group gap="sm">
        {isModuleComplete && certificateId && (
          <Button
            component={Link}
            href={`/t/${slug}/certificates/${certificateId}`}
            leftSection={<IconCertificate size={18} aria-hidden />}
          >
            {t('certificate')}
          </Button>
        )}
        {place.nextSectionId && (
          <Button
            component={Link}
            href={sectionHref(module, place.nextSectionId)}
            variant={isNextMain ? 'filled' : 'default'}
            rightSection={<IconArrowRight size={16} aria-hidden />}
          >
            {t('nextSection')}
          </Button>
        )}
        <Button
          component={Link}
          href={moduleHref(module)}
          variant={isNextMain && !place.nextSectionId ? 'filled' : 'default'}
        >
          {t('toModule')}
        </Button>
      </Group>
    </Stack>
  )
}

function AnotherAttempt({ slug, result }: ResultProps) {
  const t = useTranslations('quiz.result')
  const format = useFormatter()
  const now = useServerNow(result.now)
  const { place, step, attemptsLeft, number } = result
  const module = { slug, moduleSlug: place.moduleSlug }
  return (
    <Stack gap="sm">
      {!step && <Text>{t('removed')}</Text>}
      {step && attemptsLeft !== null && <Text>{t('attemptsLeft', { left: attemptsLeft })}</Text>}
      {step?.kind === 'WAIT' && <Text>{t('wait', { when: format.relativeTime(step.until, now) })}</Text>}
      <Group gap="sm">
        {place.sectionId && (step?.kind === 'START' || step?.kind === 'CONTINUE') && (
          <StartAgain
            place={{ ...module, moduleId: place.moduleId, sectionId: place.sectionId }}
            label={step.kind === 'START' ? t('again', { number: number + 1 }) : t('continue')}
          />
        )}
        <Button component={Link} href={moduleHref(module)} variant="default">
          {t('toModule')}
        </Button>
      </Group>
    </Stack>
  )
}

type StartAgainProps = { place: Parameters<typeof useStartAttempt>[0]; label: string }

function StartAgain({ place, label }: StartAgainProps) {
  const { start, isStarting, error } = useStartAttempt(place)
  return (
    <>
      <Button loading={isStarting} onClick={start}>
        {label}
      </Button>
      {error && (
        <Text size="sm" c="red" role="alert">
          {error.message}
        </Text>
      )}
    </>
  )
}

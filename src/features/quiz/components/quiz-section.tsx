'use client'

import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api, type RouterOutputs } from '@/trpc/client'
import { GRACE_SECONDS } from '../policy'
import { AttemptHistory } from './attempt-history'
import { QuizFacts } from './quiz-facts'
import { QuizRules } from './quiz-rules'
import { StartPanel } from './start-panel'
import { useRefetchAfter } from './use-refetch-after'

export type QuizOverview = RouterOutputs['quiz']['overview']
export type Standing = NonNullable<QuizOverview['standing']>

type QuizSectionProps = { slug: string; moduleSlug: string; sectionId: string }

/** A quiz before it is taken: what it asks for, how it works, the one thing to do next, and earlier attempts. */
export function QuizSection({ slug, moduleSlug, sectionId }: QuizSectionProps) {
  const t = useTranslations('common')
  const { data, error, refetch } = api.quiz.overview.useQuery(
    { slug: moduleSlug, sectionId },
    { refetchOnMount: 'always' },
  )
  useRefetchAfter(data ? timeToChange(data) : null, refetch)
  if (!data && error) {
    return (
      <Alert color="red" title={error.message}>
        <Button size="xs" variant="default" onClick={() => refetch()}>
          {t('retry')}
        </Button>
      </Alert>
    )
  }
  if (!data) return <QuizSectionSkeleton />
  const place = { slug, moduleSlug, sectionId }
  return (
    <Stack gap="lg">
      <QuizFacts data={data} />
      <StartPanel place={place} data={data} />
      {data.standing?.step.kind !== 'PASSED' && <QuizRules data={data} />}
      {data.standing?.lastSubmittedAt && <AttemptHistory place={place} />}
    </Stack>
  )
}

const QuizSectionSkeleton = () => (
  <Stack gap="lg" aria-hidden>
    <Skeleton h={104} radius="lg" />
    <Skeleton h={42} w={180} />
    <Skeleton h={160} radius="lg" />
  </Stack>
)

/** Milliseconds until time alone changes what can be done: the wait is over, or the attempt under way has ended. */
function timeToChange({ standing, now }: QuizOverview): number | null {
  if (standing?.step.kind === 'WAIT') return standing.step.until.getTime() - now.getTime()
  const deadlineAt = standing?.openAttempt?.deadlineAt
  return deadlineAt ? deadlineAt.getTime() + GRACE_SECONDS * 1000 - now.getTime() : null
}

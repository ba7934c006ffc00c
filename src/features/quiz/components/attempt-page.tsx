'use client'

import { api } from '@/trpc/client'
import { AttemptScreen } from './attempt-screen'
import { ResultPage } from './result-page'
import type { Attempt } from './use-answers'

type AttemptPageProps = { slug: string; initialData: Attempt }

/** An attempt while it is under way, and its result afterwards, at the same address. */
export function AttemptPage({ slug, initialData }: AttemptPageProps) {
  const { data } = api.quiz.attempt.useQuery(
    { attemptId: initialData.id },
    { initialData, refetchOnMount: 'always', refetchOnWindowFocus: false },
  )
  if (data.status === 'OPEN') return <AttemptScreen slug={slug} attempt={data} />
  return <ResultPage slug={slug} result={data} />
}

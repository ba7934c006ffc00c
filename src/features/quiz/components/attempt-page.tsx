'use client'

import { useState } from 'react'
import { api } from '@/trpc/client'
import { AttemptScreen } from './attempt-screen'
import { ResultPage } from './result-page'
import type { Attempt } from './use-answers'
import { useRefetchAfter } from './use-refetch-after'

type AttemptPageProps = { slug: string; initialData: Attempt }

/** An attempt while it is under way, and its result afterwards, at the same address. */
export function AttemptPage({ slug, initialData }: AttemptPageProps) {
  const [wasOpen] = useState(initialData.status === 'OPEN')
  const { data, refetch } = api.quiz.attempt.useQuery(
    { attemptId: initialData.id },
    { initialData, refetchOnMount: 'always', refetchOnWindowFocus: false },
  )
  const wait = data.status === 'CLOSED' && data.step?.kind === 'WAIT' ? data.step.until : null
  useRefetchAfter(wait && wait.getTime() - data.now.getTime(), refetch)
  if (data.status === 'OPEN') return <AttemptScreen slug={slug} attempt={data} />
  return <ResultPage slug={slug} result={data} isNew={wasOpen} />
}

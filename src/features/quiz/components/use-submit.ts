'use client'

import { useRouter } from 'next/navigation'
import { api } from '@/trpc/client'
import type { AnswerQueue } from './answer-queue'
import { verdictOf } from './use-answers'

const LONGEST_PAUSE_MS = 10_000

/** Submits with whatever was not sent yet, and keeps trying until the server has answered. */
export function useSubmit(attemptId: string, queue: AnswerQueue) {
  const utils = api.useUtils()
  const router = useRouter()
  const submit = api.quiz.submit.useMutation({
    networkMode: 'always',
    retry: (_, error) => verdictOf(error) !== 'refused',
    retryDelay: (failures) => Math.min(1000 * 2 ** failures, LONGEST_PAUSE_MS),
    onSuccess: ({ attempt }) => {
      utils.quiz.attempt.setData({ attemptId }, attempt)
      if (attempt.status === 'OPEN') return
      queue.stop()
      void utils.quiz.overview.invalidate()
      void utils.quiz.attempts.invalidate()
      void utils.enrollment.invalidate()
      void utils.certificate.invalidate()
      router.refresh()
    },
  })
  const send = (isTimeUp: boolean) => submit.mutate({ attemptId, answers: queue.pending(), isTimeUp })
  return {
    submit: () => send(false),
    submitAtEnd: () => send(true),
    isSubmitting: submit.isPending,
    isTimeUp: submit.isPending && submit.variables.isTimeUp === true,
    isRetrying: submit.isPending && submit.failureCount > 0,
    error: submit.error,
  }
}

export type Submission = ReturnType<typeof useSubmit>

'use client'

import { TRPCClientError } from '@trpc/client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { api, type RouterOutputs } from '@/trpc/client'
import { isChoiceOf } from '../policy'
import type { GivenAnswer } from '../schema'
import { AnswerQueue } from './answer-queue'
import { browserAnswerStore } from './answer-store'
import { ServerClock } from './server-clock'

export type Attempt = RouterOutputs['quiz']['attempt']
export type OpenAttempt = Extract<Attempt, { status: 'OPEN' }>

const SEND_TIMEOUT_MS = 10_000

/** What a failed request means: the server said no, the session is over, or nobody knows and it is tried again. */
export function verdictOf(error: unknown): 'waiting' | 'signedOut' | 'refused' {
  const data: unknown = error instanceof TRPCClientError ? error.data : null
  if (typeof data !== 'object' || data === null || !('httpStatus' in data)) return 'waiting'
  if (data.httpStatus === 401) return 'signedOut'
  const isForNow = data.httpStatus === 408 || data.httpStatus === 429 || Number(data.httpStatus) >= 500
  return isForNow ? 'waiting' : 'refused'
}

/** The answers of the attempt as they stand here, each on its way to the server, and the server's clock. */
export function useAnswers(attempt: OpenAttempt) {
  const utils = api.useUtils()
  const [clock] = useState(() => new ServerClock(attempt.now))
  const [queue] = useState(() => {
    const send = async (answers: GivenAnswer[]) => {
      const signal = AbortSignal.timeout(SEND_TIMEOUT_MS)
      const reply = await utils.client.quiz.save.mutate({ attemptId: attempt.id, answers }, { signal })
      clock.observe(reply.now)
      return reply
    }
    const onRefused = () => void utils.quiz.attempt.invalidate({ attemptId: attempt.id })
    const store = browserAnswerStore(attempt.id)
    return new AnswerQueue(attempt, { send, verdict: verdictOf, onRefused, store, now: () => clock.now() })
  })
  useEffect(() => {
    clock.observe(attempt.now)
    queue.adopt(attempt)
  }, [clock, queue, attempt])
  useAttention(queue, attempt)
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot)
  return { queue, clock, ...snapshot }
}

/** Restores what an earlier page could not send, and looks again whenever the person or the connection comes back. */
function useAttention(queue: AnswerQueue, { id: attemptId, questions }: OpenAttempt) {
  const utils = api.useUtils()
  useEffect(() => {
    const byId = new Map(questions.map((question) => [question.id, question]))
    queue.restore(({ questionId, optionIds }) => {
      const question = byId.get(questionId)
      return question !== undefined && isChoiceOf(question, optionIds)
    })
    const guard = new AbortController()
    const comeBack = () => {
      if (document.visibilityState === 'hidden') return
      queue.retry()
      void utils.quiz.attempt.invalidate({ attemptId })
    }
    window.addEventListener('online', comeBack, { signal: guard.signal })
    document.addEventListener('visibilitychange', comeBack, { signal: guard.signal })
    return () => guard.abort()
  }, [queue, attemptId, questions, utils])
}

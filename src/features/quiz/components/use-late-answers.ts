'use client'

import { useEffect, useState } from 'react'
import { api } from '@/trpc/client'
import { browserAnswerStore } from './answer-store'
import { verdictOf } from './use-answers'

/** How many answers this browser could not send before the attempt ended; the server tells them from those it got. */
export function useLateAnswers(attemptId: string): number {
  const utils = api.useUtils()
  const [count, setCount] = useState(0)
  useEffect(() => {
    const store = browserAnswerStore(attemptId)
    const answers = store.load()
    if (answers.length === 0) return
    utils.client.quiz.submit.mutate({ attemptId, answers }).then(
      ({ notCounted }) => {
        setCount(notCounted)
        store.clear()
      },
      // Without a connection they stay, for the next time that the result is opened.
      (error) => verdictOf(error) === 'refused' && store.clear(),
    )
  }, [attemptId, utils])
  return count
}

'use client'

import { useRouter } from 'next/navigation'
import { api } from '@/trpc/client'
import { attemptHref } from './links'

type StartAttempt = { slug: string; moduleSlug: string; moduleId: string; sectionId: string }

/** Starts an attempt, or takes up the one under way, and goes there. */
export function useStartAttempt({ moduleId, sectionId, ...place }: StartAttempt) {
  const router = useRouter()
  const utils = api.useUtils()
  const start = api.quiz.start.useMutation({
    onSuccess: ({ attemptId }) => {
      router.push(attemptHref({ ...place, sectionId }, attemptId))
      void utils.quiz.invalidate()
      void utils.enrollment.invalidate()
    },
    onError: () => utils.quiz.invalidate(),
  })
  return {
    start: () => start.mutate({ moduleId, sectionId }),
    isStarting: start.isPending || start.isSuccess,
    error: start.error,
  }
}

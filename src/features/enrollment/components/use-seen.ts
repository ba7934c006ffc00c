'use client'

import { useEffect } from 'react'
import { api } from '@/trpc/client'
import type { LearnerModule } from './module-page'

/** Tells the server that the member has this version before them, once; the page itself goes on saying what is new. */
export function useSeen({ module: { id: moduleId, version }, seenVersion }: LearnerModule) {
  const utils = api.useUtils()
  const { mutate } = api.enrollment.see.useMutation()
  const isSeen = seenVersion !== null && seenVersion >= version
  useEffect(() => {
    if (isSeen) return
    const onSuccess = () => Promise.all([utils.enrollment.home.invalidate(), utils.enrollment.catalogue.invalidate()])
    mutate({ moduleId, version }, { onSuccess })
  }, [moduleId, version, isSeen, mutate, utils])
}

'use client'

import { useEffect, useRef } from 'react'
import { api } from '@/trpc/client'
import { CLAIM_RENEWAL_SECONDS } from '../policy'

/** Holds the open request for who looks at it, and leaves it when they go on; null holds nothing. */
export function useClaim(redemptionId: string | null) {
  const utils = api.useUtils()
  const { mutateAsync: claim } = api.reward.claim.useMutation()
  const { mutateAsync: release } = api.reward.release.useMutation()
  // One after the other: what was left must not overtake what is held anew.
  const last = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (!redemptionId) return
    const inTurn = (run: () => Promise<unknown>) => {
      last.current = last.current.then(run).catch(() => utils.reward.queue.invalidate())
    }
    const hold = () => inTurn(() => claim({ redemptionId }))
    hold()
    const timer = setInterval(hold, CLAIM_RENEWAL_SECONDS * 1000)
    return () => {
      clearInterval(timer)
      inTurn(() => release({ redemptionId }))
    }
  }, [redemptionId, claim, release, utils])
}

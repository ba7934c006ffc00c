'use client'

import { useClaim as useClaimed } from '@/lib/use-claim'
import { api } from '@/trpc/client'
import { CLAIM_RENEWAL_SECONDS } from '../policy'

/** Holds the open request for who looks at it, and leaves it when they go on; null holds nothing. */
export function useClaim(redemptionId: string | null) {
  const utils = api.useUtils()
  const { mutateAsync: claim } = api.reward.claim.useMutation()
  const { mutateAsync: release } = api.reward.release.useMutation()
  useClaimed(redemptionId, {
    claim: (id) => claim({ redemptionId: id }),
    release: (id) => release({ redemptionId: id }),
    onLost: () => utils.reward.queue.invalidate(),
    renewSeconds: CLAIM_RENEWAL_SECONDS,
  })
}

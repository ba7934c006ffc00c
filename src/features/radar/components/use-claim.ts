'use client'

import { CLAIM_RENEWAL_SECONDS } from '@/features/reward/policy'
import { useClaim as useClaimed } from '@/lib/use-claim'
import { api } from '@/trpc/client'

/** Holds the link that a moderator looks at, and leaves it when they go on; null holds nothing. */
export function useClaim(postId: string | null) {
  const utils = api.useUtils()
  const { mutateAsync: claim } = api.radar.claim.useMutation()
  const { mutateAsync: release } = api.radar.release.useMutation()
  useClaimed(postId, {
    claim: (id) => claim({ postId: id }),
    release: (id) => release({ postId: id }),
    onLost: () => utils.radar.list.invalidate(),
    renewSeconds: CLAIM_RENEWAL_SECONDS,
  })
}

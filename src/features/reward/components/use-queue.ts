'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'
import { REFRESH_MS } from '../policy'
import type { QueuedRequest } from './queue-request'
import { useClaim } from './use-claim'

const isFree = ({ heldBy, isOwn }: QueuedRequest) => heldBy === null && !isOwn

/** As many at a time as one goes through. */
const ASKED = { limit: 50 }

/** The request that is looked at: it stays although older ones become free, and is gone when it no longer waits. */
function useChosen(requests: readonly QueuedRequest[], isLoaded: boolean) {
  const [chosen, choose] = useState<QueuedRequest | null>(null)
  const first = requests.find(isFree) ?? requests[0]
  if (!chosen && first) choose(first)
  const request = requests.find(({ id }) => id === chosen?.id) ?? null
  return { request, choose, gone: isLoaded && !request ? chosen : null }
}

/** The waiting requests, the one that is looked at and held, and what can be done with it. */
export function useQueue() {
  const t = useTranslations('reward.queue')
  const utils = api.useUtils()
  const [rejected, setRejected] = useState<QueuedRequest | null>(null)
  const list = api.reward.queue.useInfiniteQuery(ASKED, {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: REFRESH_MS,
  })
  const requests = list.data?.pages.flatMap(({ items }) => items) ?? []
  const { request, choose, gone } = useChosen(requests, list.isSuccess)
  const place = request ? requests.indexOf(request) : -1
  const isOpen = request !== null && isFree(request)
  useClaim(isOpen ? request.id : null)

  const onSettled = () => void utils.reward.invalidate()
  const goOn = ({ id }: QueuedRequest, message: string) => {
    notifications.show({ message })
    setRejected(null)
    const rest = requests.filter((other) => other.id !== id && isFree(other))
    choose(rest.find((other) => requests.indexOf(other) > place) ?? rest[0] ?? null)
    utils.reward.queue.setInfiniteData(
      ASKED,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })),
        },
    )
  }
  const approve = api.reward.approve.useMutation({ onSettled, onError: notifyError })
  const reject = api.reward.reject.useMutation({ onSettled })
  const words = ({ rewardTitle, membership }: QueuedRequest) => ({ title: rewardTitle, name: membership.name })
  return {
    list,
    requests,
    request,
    place,
    choose,
    /** What one looked at until it was taken back or decided elsewhere. */
    gone: gone && words(gone),
    rejected: rejected && words(rejected),
    isApproving: approve.isPending,
    rejection: reject,
    move: (step: number) => {
      const next = requests[place + step]
      if (next) choose(next)
    },
    goOn: () => choose(null),
    approve: () => {
      if (!isOpen || rejected || approve.isPending) return
      const onSuccess = () => goOn(request, t('approved', words(request)))
      approve.mutate({ redemptionId: request.id }, { onSuccess })
    },
    askReason: () => setRejected(isOpen ? request : null),
    dropReason: () => {
      setRejected(null)
      reject.reset()
    },
    /** Of the request for which the reason was asked, whatever has become of the queue meanwhile. */
    reject: (note: string) => {
      if (!rejected) return
      const onSuccess = () => goOn(rejected, t('rejected', words(rejected)))
      reject.mutate({ redemptionId: rejected.id, note }, { onSuccess })
    },
  }
}

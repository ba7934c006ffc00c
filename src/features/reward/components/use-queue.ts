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

/** The waiting requests, the one that is looked at and held, and what can be done with it. */
export function useQueue() {
  const t = useTranslations('reward.queue')
  const utils = api.useUtils()
  const [chosenId, choose] = useState<string | null>(null)
  const [isRejecting, setRejecting] = useState(false)
  const list = api.reward.queue.useInfiniteQuery(
    { limit: 50 },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, refetchInterval: REFRESH_MS },
  )
  const requests = list.data?.pages.flatMap(({ items }) => items) ?? []
  const request = requests.find(({ id }) => id === chosenId) ?? requests.find(isFree) ?? requests[0] ?? null
  const place = request ? requests.indexOf(request) : -1
  useClaim(request && isFree(request) ? request.id : null)

  const settled = () => utils.reward.invalidate()
  const options = { onSettled: settled, onError: notifyError }
  const goOn = (message: string) => {
    notifications.show({ message })
    setRejecting(false)
    choose(requests.slice(place + 1).find(isFree)?.id ?? null)
  }
  const approve = api.reward.approve.useMutation(options)
  const reject = api.reward.reject.useMutation({ onSettled: settled })
  const words = request && { title: request.rewardTitle, name: request.membership.name }
  const isOpen = request !== null && isFree(request)
  return {
    list,
    requests,
    request,
    place,
    choose,
    isRejecting,
    isApproving: approve.isPending,
    rejection: reject,
    move: (step: number) => {
      const next = requests[place + step]
      if (next) choose(next.id)
    },
    approve: () => {
      if (!isOpen || !words || approve.isPending) return
      approve.mutate({ redemptionId: request.id }, { onSuccess: () => goOn(t('approved', words)) })
    },
    askReason: () => setRejecting(isOpen),
    dropReason: () => {
      setRejecting(false)
      reject.reset()
    },
    reject: (note: string) => {
      if (!isOpen || !words) return
      reject.mutate({ redemptionId: request.id, note }, { onSuccess: () => goOn(t('rejected', words)) })
    },
  }
}

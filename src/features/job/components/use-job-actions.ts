'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'

/** What can be done about dead letters; the lists follow. */
export function useJobActions() {
  const t = useTranslations('job')
  const utils = api.useUtils()
  const say = (message: string) => {
    notifications.show({ message })
    return utils.job.invalidate()
  }
  const onError = (error: { message: string }) => {
    notifyError(error)
    return utils.job.invalidate()
  }
  return {
    retry: api.job.retry.useMutation({ onSuccess: () => say(t('retried')), onError }),
    retryQueue: api.job.retryQueue.useMutation({ onSuccess: ({ count }) => say(t('retriedAll', { count })), onError }),
    discard: api.job.discard.useMutation({ onSuccess: () => say(t('discarded')), onError }),
    refresh: () => utils.job.invalidate(),
  }
}

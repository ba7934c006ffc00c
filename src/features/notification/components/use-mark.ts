'use client'

import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'

/** Marks notifications as read or unread; the bell and every list follow. */
export function useMark() {
  const t = useTranslations('notification')
  const utils = api.useUtils()
  const after = { onError: notifyError, onSettled: () => utils.notification.invalidate() }
  const mark = api.notification.mark.useMutation(after)
  const undoAll = api.notification.undoMarkAll.useMutation(after)
  const markAll = api.notification.markAll.useMutation({
    ...after,
    onSuccess: ({ count, readAt }) => notifyUndo(t('allMarked', { count }), () => undoAll.mutate({ readAt })),
  })
  return {
    mark: (id: string, isRead: boolean) => mark.mutate({ ids: [id], isRead }),
    markAll: () => markAll.mutate(),
    isBusy: mark.isPending || markAll.isPending,
  }
}

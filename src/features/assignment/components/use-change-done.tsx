'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { UndoMessage } from '@/components/undo-message'
import { api } from '@/trpc/client'
import type { Outcome } from './change-preview'

/** Everything on the screen that a change of assignments may have made old. */
export function useRefreshAssignments() {
  const utils = api.useUtils()
  return () => Promise.all([utils.assignment.invalidate(), utils.group.invalidate(), utils.compliance.invalidate()])
}

/** Undoes a change and says what came of it. */
export function useUndoChange() {
  const t = useTranslations('assignment')
  const refresh = useRefreshAssignments()
  return api.assignment.undo.useMutation({
    onSuccess: async ({ kept }) => {
      notifications.show({ message: kept === 0 ? t('undone') : t('undoneButKept', { count: kept }) })
      await refresh()
    },
    onError: (error) => notifications.show({ color: 'red', message: error.message }),
  })
}

/** After a change: says whom it touched, offers the way back, and shows everything as it is now. */
export function useChangeDone() {
  const t = useTranslations('assignment')
  const refresh = useRefreshAssignments()
  const undo = useUndoChange()
  return async ({ changeId, items, people }: { changeId: string; items: number; people: number }) => {
    if (items > 0) {
      const id = `change-${changeId}`
      const onUndo = () => {
        notifications.hide(id)
        undo.mutate({ changeId })
      }
      const message = <UndoMessage text={t('done', { count: people })} onUndo={onUndo} />
      notifications.show({ id, autoClose: 10_000, message })
    }
    await refresh()
  }
}

/** Closes and offers the way back; a refused change is shown anew. */
export function useApplied(onClose: () => void, refetch: () => unknown) {
  const done = useChangeDone()
  return {
    onSuccess: async (outcome: Outcome) => {
      onClose()
      await done(outcome)
    },
    onError: () => void refetch(),
  }
}

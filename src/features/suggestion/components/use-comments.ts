'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'

/** Writing below a suggestion; what could not be sent keeps its request, so that trying again writes it once. */
export function useComments(suggestionId: string) {
  const utils = api.useUtils()
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const create = api.suggestion.comment.create.useMutation({
    onSettled: () => utils.suggestion.invalidate(),
    onError: notifyError,
  })
  /** Whether it was written. */
  const send = async (body: string, parentId: string | null): Promise<boolean> => {
    try {
      await create.mutateAsync({ suggestionId, parentId, body, requestId })
      setRequestId(crypto.randomUUID())
      return true
    } catch {
      return false
    }
  }
  return { send, isSending: create.isPending }
}

/** Changing and deleting a comment, and bringing it back. */
export function useRemark(commentId: string) {
  const t = useTranslations('suggestion.comment')
  const utils = api.useUtils()
  const after = { onSettled: () => utils.suggestion.invalidate(), onError: notifyError }
  const update = api.suggestion.comment.update.useMutation(after)
  const restore = api.suggestion.comment.restore.useMutation(after)
  const remove = api.suggestion.comment.delete.useMutation({
    ...after,
    onSuccess: () => notifyUndo(t('isDeleted'), () => restore.mutate({ commentId })),
  })
  return {
    update: async (body: string) => {
      try {
        await update.mutateAsync({ commentId, body })
        return true
      } catch {
        return false
      }
    },
    remove: () => remove.mutate({ commentId }),
    restore: () => restore.mutate({ commentId }),
    isBusy: update.isPending || remove.isPending || restore.isPending,
  }
}

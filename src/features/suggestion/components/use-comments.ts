'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import type { Words, Writing } from '@/features/comment/components/use-comment'
import { api } from '@/trpc/client'

/** Writing below a suggestion or in a thread there; what is sent again after an error is written once. */
export function useWriteRemark(suggestionId: string, parentId: string | null): Writing {
  const utils = api.useUtils()
  const request = useRef({ id: crypto.randomUUID(), body: '' })
  const create = api.suggestion.comment.create.useMutation({
    onSettled: () => utils.suggestion.invalidate(),
    onError: notifyError,
  })
  const onSend = (words: Words, onSent: () => void) => {
    if (request.current.body !== words.body) request.current = { id: crypto.randomUUID(), body: words.body }
    const onSuccess = () => {
      request.current = { id: crypto.randomUUID(), body: '' }
      onSent()
    }
    create.mutate({ suggestionId, parentId, ...words, requestId: request.current.id }, { onSuccess })
  }
  return { isBusy: create.isPending, onSend }
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
    onSave: (words: Words, onSaved: () => void) => update.mutate({ commentId, ...words }, { onSuccess: onSaved }),
    remove: () => remove.mutate({ commentId }),
    restore: () => restore.mutate({ commentId }),
    isBusy: update.isPending || remove.isPending || restore.isPending,
  }
}

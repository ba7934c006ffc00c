'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'

export type Words = { body: string; mentionIds: string[] }
export type Writing = { isBusy: boolean; onSend: (words: Words, onSent: () => void) => void }

/** Writes in a thread or begins one; what is sent again after an error is written once. */
export function useWriteComment({ moduleId, parentId }: { moduleId: string; parentId?: string }): Writing {
  const utils = api.useUtils()
  const request = useRef({ id: crypto.randomUUID(), body: '' })
  const create = api.comment.create.useMutation({ onError: notifyError })
  const onSend = (words: Words, onSent: () => void) => {
    if (request.current.body !== words.body) request.current = { id: crypto.randomUUID(), body: words.body }
    create.mutate(
      { moduleId, parentId: parentId ?? null, ...words, requestId: request.current.id },
      {
        onSuccess: async () => {
          request.current = { id: crypto.randomUUID(), body: '' }
          onSent()
          await utils.comment.invalidate()
        },
      },
    )
  }
  return { isBusy: create.isPending, onSend }
}

/** Changing, deleting and resolving, each with its way back. */
export function useCommentActions(commentId: string) {
  const t = useTranslations('comment')
  const utils = api.useUtils()
  const options = { onSuccess: () => utils.comment.invalidate(), onError: notifyError }
  const update = api.comment.update.useMutation(options)
  const restore = api.comment.restore.useMutation(options)
  const remove = api.comment.delete.useMutation(options)
  const resolve = api.comment.resolve.useMutation(options)
  const setResolved = (isResolved: boolean) =>
    resolve.mutate(
      { commentId, isResolved },
      {
        onSuccess: () =>
          notifyUndo(t(isResolved ? 'resolvedNow' : 'reopenedNow'), () =>
            resolve.mutate({ commentId, isResolved: !isResolved }),
          ),
      },
    )
  return {
    isBusy: update.isPending || remove.isPending || resolve.isPending,
    onSave: (words: Words, onSaved: () => void) => update.mutate({ commentId, ...words }, { onSuccess: onSaved }),
    onDelete: () =>
      remove.mutate(
        { commentId },
        { onSuccess: () => notifyUndo(t('deletedNow'), () => restore.mutate({ commentId })) },
      ),
    onResolve: setResolved,
  }
}

import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'
import type { Message } from './timeline'

/** What can be done to a message; each change is shown at once. */
export function useActions(apply: (message: Message) => void) {
  const t = useTranslations('chat')
  const options = { onSuccess: apply, onError: notifyError }
  const edit = api.chat.edit.useMutation(options)
  const restore = api.chat.restore.useMutation(options)
  const markQuestion = api.chat.markQuestion.useMutation(options)
  const remove = api.chat.delete.useMutation({
    ...options,
    onSuccess: (message) => {
      apply(message)
      notifyUndo(t('deleted'), () => restore.mutate({ messageId: message.id }))
    },
  })
  return {
    edit: edit.mutateAsync,
    remove: (messageId: string) => remove.mutate({ messageId }),
    markQuestion: (messageId: string, isQuestion: boolean) => markQuestion.mutate({ messageId, isQuestion }),
  }
}

export type Actions = ReturnType<typeof useActions>

'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormModal } from '@/components/form-modal'
import { api } from '@/trpc/client'
import { SuggestionFields } from './suggestion-fields'
import type { ShownSuggestion } from './suggestion-page'

/** Other words for a suggestion; what was typed stays when it is refused. */
export function EditModal({ suggestion, onClose }: { suggestion: ShownSuggestion; onClose: () => void }) {
  const t = useTranslations('suggestion')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const { id, title, description } = suggestion
  const [words, setWords] = useState({ title, description })
  const update = api.suggestion.update.useMutation({
    onSuccess: () => {
      onClose()
      notifications.show({ message: t('saved') })
    },
    onSettled: () => utils.suggestion.invalidate(),
  })
  return (
    <FormModal
      title={t('editTitle')}
      size="lg"
      error={update.error}
      submit={tCommon('save')}
      isBusy={update.isPending}
      onSubmit={() => update.mutate({ suggestionId: id, ...words })}
      onClose={onClose}
    >
      <SuggestionFields words={words} onChange={(changes) => setWords({ ...words, ...changes })} />
    </FormModal>
  )
}

'use client'

import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
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
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('editTitle')}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          update.mutate({ suggestionId: id, ...words })
        }}
      >
        <Stack>
          {update.error && (
            <Alert color="red" role="alert">
              {update.error.message}
            </Alert>
          )}
          <SuggestionFields words={words} onChange={(changes) => setWords({ ...words, ...changes })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={update.isPending}>
              {tCommon('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

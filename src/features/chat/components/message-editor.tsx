import { Button, Group, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MentionTextarea } from '@/features/membership/components/mention-textarea'
import { MAX_BODY } from '../policy'
import type { Message } from './timeline'
import type { Actions } from './use-actions'

type MessageEditorProps = { message: Message; actions: Actions; onClose: () => void }

/** The message to be said differently: Enter saves, Escape leaves it as it was. What was typed stays if it fails. */
export function MessageEditor({ message, actions, onClose }: MessageEditorProps) {
  const t = useTranslations()
  const [value, setValue] = useState({ body: message.body, mentionIds: message.mentions.map(({ id }) => id) })
  const [isSaving, setIsSaving] = useState(false)
  const save = async () => {
    if (value.body.trim() === '' || isSaving) return
    setIsSaving(true)
    try {
      await actions.edit({ messageId: message.id, ...value })
      onClose()
    } catch {
      setIsSaving(false)
    }
  }
  return (
    <Stack gap="xs" py={4}>
      <MentionTextarea
        aria-label={t('chat.actions.edit')}
        data-autofocus
        autoFocus
        maxLength={MAX_BODY}
        maxRows={10}
        known={message.mentions}
        value={value}
        onChange={setValue}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void save()
        }}
      />
      <Group gap="xs">
        <Button size="compact-sm" loading={isSaving} onClick={save}>
          {t('common.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

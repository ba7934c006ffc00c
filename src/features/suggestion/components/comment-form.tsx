'use client'

import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { MAX_REMARK } from '../policy'

type CommentFormProps = {
  label: string
  submit: string
  initial?: string
  isBusy: boolean
  isFocused?: boolean
  /** Answers whether it was taken; what was not stays in the field. */
  onSend: (body: string) => Promise<boolean>
  onCancel?: () => void
}

/** A few lines of text; Ctrl or ⌘ with Enter sends them. */
export function CommentForm({ label, submit, initial = '', isBusy, isFocused, onSend, onCancel }: CommentFormProps) {
  const t = useTranslations('common')
  const [body, setBody] = useState(initial)
  const send = async () => {
    if (body.trim() !== '' && !isBusy && (await onSend(body.trim()))) setBody('')
  }
  const actOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void send()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={label}
          maxLength={MAX_REMARK}
          autosize
          minRows={2}
          maxRows={12}
          autoFocus={isFocused}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={actOn}
        />
        <Group justify="flex-end" gap="xs">
          {onCancel && (
            <Button size="compact-md" variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button size="compact-md" type="submit" loading={isBusy} disabled={body.trim() === ''}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

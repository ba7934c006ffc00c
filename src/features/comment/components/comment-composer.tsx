'use client'

import { Button, Group, Stack, Text } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MentionTextarea } from '@/features/membership/components/mention-textarea'
import { MAX_COMMENT } from '../policy'
import type { Words, Writing } from './use-comment'

type CommentComposerProps = Writing & {
  label: string
  placeholder?: string
  /** What is there to be changed. */
  initial?: Words
  known?: readonly { id: string; name: string }[]
  sendLabel?: string
  hasFocus?: boolean
  onCancel?: () => void
}

const NOTHING: Words = { body: '', mentionIds: [] }

/** A field for what one has to say; nothing that was typed is lost when it could not be sent. */
export function CommentComposer({ label, placeholder, initial = NOTHING, known, ...props }: CommentComposerProps) {
  const { sendLabel, hasFocus = false, isBusy, onSend, onCancel } = props
  const t = useTranslations('comment')
  const tCommon = useTranslations('common')
  const [words, setWords] = useState(initial)
  const [isOpen, setOpen] = useState(hasFocus)
  const isEmpty = words.body.trim() === ''
  const send = () => {
    if (isEmpty || isBusy) return
    onSend(words, () => {
      setWords(NOTHING)
      onCancel?.()
    })
  }
  return (
    <Stack gap="xs">
      <MentionTextarea
        aria-label={label}
        placeholder={placeholder}
        minRows={isOpen ? 3 : 1}
        maxRows={12}
        maxLength={MAX_COMMENT}
        autoFocus={hasFocus}
        value={words}
        known={known ?? []}
        onChange={setWords}
        onFocus={() => setOpen(true)}
        onKeyDown={getHotkeyHandler([
          ['mod+Enter', send],
          ['Escape', () => onCancel?.()],
        ])}
      />
      {(isOpen || !isEmpty) && (
        <Group gap="xs">
          <Button size="xs" onClick={send} loading={isBusy} disabled={isEmpty}>
            {sendLabel ?? t('send')}
          </Button>
          {onCancel && (
            <Button size="xs" variant="default" onClick={onCancel}>
              {tCommon('cancel')}
            </Button>
          )}
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('composerHelp')}
          </Text>
        </Group>
      )}
    </Stack>
  )
}

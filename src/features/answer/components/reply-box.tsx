'use client'

import { Button, Group, Stack } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { MentionTextarea } from '@/features/membership/components/mention-textarea'
import type { Inbox, OpenQuestion } from './use-inbox'

const NOTHING = { body: '', mentionIds: [] as string[] }

/** An answer of one's own, confirmed in the same go if wanted; it stays typed when it could not be sent. */
export function ReplyBox({ question, inbox }: { question: OpenQuestion; inbox: Inbox }) {
  const t = useTranslations('answer.inbox')
  const [words, setWords] = useState(NOTHING)
  const request = useRef({ id: crypto.randomUUID(), body: '' })
  const isEmpty = words.body.trim() === ''
  const send = (isConfirmed: boolean) => {
    if (isEmpty || inbox.isReplying) return
    if (request.current.body !== words.body) request.current = { id: crypto.randomUUID(), body: words.body }
    inbox.reply(question, { ...words, isConfirmed, requestId: request.current.id }, () => setWords(NOTHING))
  }
  return (
    <Stack gap="xs">
      <MentionTextarea
        id={`reply-${question.id}`}
        aria-label={t('replyLabel')}
        placeholder={t('replyPlaceholder')}
        minRows={1}
        maxRows={8}
        maxLength={4000}
        value={words}
        onChange={setWords}
        onKeyDown={getHotkeyHandler([
          ['mod+Enter', () => send(false)],
          ['mod+shift+Enter', () => send(true)],
          ['Escape', () => document.getElementById(`question-${question.id}`)?.focus()],
        ])}
      />
      {!isEmpty && (
        <Group gap="xs">
          <Button size="xs" variant="default" loading={inbox.isReplying} onClick={() => send(false)}>
            {t('send')}
          </Button>
          <Button size="xs" color="teal" loading={inbox.isReplying} onClick={() => send(true)}>
            {t('sendAndConfirm')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

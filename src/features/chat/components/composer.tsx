import { ActionIcon, Button, Group, Stack } from '@mantine/core'
import { IconHelp, IconSend, IconX } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { MentionTextarea } from '@/features/membership/components/mention-textarea'
import { MAX_BODY } from '../policy'
import type { Draft } from './kept'
import { MessageQuote } from './message-quote'

const Unreached = dynamic(async () => (await import('./unreached')).Unreached)

type ComposerProps = {
  moduleId: string | null
  draft: Draft
  onChange: (draft: Draft) => void
  onSend: (draft: Draft) => void
  /** Up on an empty line goes to the last own message. */
  onEditLast: () => void
}

/** Without Shift there is no other way to begin a line: the button sends. */
const isTouch = () => window.matchMedia('(pointer: coarse)').matches

/** Where one writes: Enter sends, Shift and Enter begin a line, @ mentions. */
export function Composer({ moduleId, draft, onChange, onSend, onEditLast }: ComposerProps) {
  const t = useTranslations('chat')
  const root = useRef<HTMLDivElement>(null)
  const isEmpty = draft.body.trim() === ''
  const replyToId = draft.replyTo?.id
  useEffect(() => {
    if (replyToId) root.current?.querySelector('textarea')?.focus()
  }, [replyToId])
  const send = () => {
    if (!isEmpty) onSend({ ...draft, body: draft.body.trim() })
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !isTouch()) {
      event.preventDefault()
      send()
    } else if (event.key === 'ArrowUp' && draft.body === '') {
      event.preventDefault()
      onEditLast()
    } else if (event.key === 'Escape' && draft.replyTo) {
      onChange({ ...draft, replyTo: null })
    }
  }
  return (
    <Stack gap={6} ref={root}>
      {draft.replyTo && (
        <Group gap="xs" wrap="nowrap">
          <MessageQuote quote={draft.replyTo} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('noReply')}
            onClick={() => onChange({ ...draft, replyTo: null })}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      <MentionTextarea
        aria-label={t('write')}
        placeholder={t('write')}
        maxLength={MAX_BODY}
        minRows={1}
        maxRows={8}
        known={draft.people}
        value={{ body: draft.body, mentionIds: draft.people.map(({ id }) => id) }}
        onChange={({ body }, people) => onChange({ ...draft, body, people })}
        onKeyDown={press}
      />
      {moduleId && draft.people.length > 0 && <Unreached moduleId={moduleId} people={draft.people} />}
      <Group justify="space-between" gap="xs">
        <Button
          size="compact-sm"
          variant={draft.isQuestion ? 'filled' : 'default'}
          aria-pressed={draft.isQuestion}
          leftSection={<IconHelp size={16} aria-hidden />}
          title={t('askText')}
          onClick={() => onChange({ ...draft, isQuestion: !draft.isQuestion })}
        >
          {t('ask')}
        </Button>
        <Button
          size="compact-sm"
          leftSection={<IconSend size={16} aria-hidden />}
          disabled={isEmpty}
          // The field keeps the focus, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={send}
        >
          {t('send')}
        </Button>
      </Group>
    </Stack>
  )
}

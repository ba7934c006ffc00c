import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './chat.module.css'
import type { Unsent } from './kept'
import { MessageQuote } from './message-quote'

type UnsentMessagesProps = {
  items: readonly Unsent[]
  isCut: boolean
  onRetry: (requestId: string) => void
  onDiscard: (requestId: string) => void
}

/** What was written and has not reached the others yet. */
export function UnsentMessages({ items, isCut, onRetry, onDiscard }: UnsentMessagesProps) {
  const t = useTranslations('chat')
  return items.map(({ requestId, body, replyTo, problem }) => (
    <div key={requestId} className={classes.message} data-is-first>
      {replyTo && <MessageQuote quote={replyTo} />}
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {body}
      </Text>
      {problem === null ? (
        <Text size="xs" c="dimmed">
          {t(isCut ? 'notSentYet' : 'sending')}
        </Text>
      ) : (
        <Group gap="xs">
          <Text size="xs" c="var(--mantine-color-error)">
            {t('notSent', { problem })}
          </Text>
          <Button size="compact-xs" variant="light" onClick={() => onRetry(requestId)}>
            {t('sendAgain')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onDiscard(requestId)}>
            {t('discard')}
          </Button>
        </Group>
      )}
    </div>
  ))
}

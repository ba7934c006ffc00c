import { Badge, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import classes from './chat.module.css'
import type { Unsent } from './kept'
import { MessageQuote } from './message-quote'

type UnsentMessagesProps = {
  items: readonly Unsent[]
  author: string
  /** The last message above is by the same person, just before. */
  isGroup: boolean
  isCut: boolean
  onRetry: (requestId: string) => void
  onDiscard: (requestId: string) => void
}

/** What was written and has not reached the others yet, where and as it will stand. */
export function UnsentMessages({ items, author, isGroup, isCut, onRetry, onDiscard }: UnsentMessagesProps) {
  const t = useTranslations('chat')
  const format = useFormatter()
  return items.map(({ requestId, body, replyTo, isQuestion, createdAt, problem }, index) => {
    const isFirst = isQuestion || (index === 0 && !isGroup)
    return (
      <div key={requestId} className={classes.message} data-is-first={isFirst || undefined} data-is-unsent>
        {isFirst && (
          <Group gap="xs" wrap="wrap">
            <Text size="sm" fw={600}>
              {author}
            </Text>
            <Text size="xs" c="dimmed">
              {format.dateTime(new Date(createdAt), { timeStyle: 'short' })}
            </Text>
            {isQuestion && (
              <Badge size="sm" variant="light">
                {t('question')}
              </Badge>
            )}
          </Group>
        )}
        {replyTo && <MessageQuote quote={replyTo} />}
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {body}
        </Text>
        {problem === null ? (
          <Waiting text={t(isCut ? 'notSentYet' : 'sending')} isShown={isCut} />
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
    )
  })
}

/** Seen only when it takes long: a line that comes and goes would move the text. */
function Waiting({ text, isShown }: { text: string; isShown: boolean }) {
  if (!isShown) return <VisuallyHidden>{text}</VisuallyHidden>
  return (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  )
}

import { Box, Button, Divider, Group, Text } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import classes from './chat.module.css'
import { type MessageContext, MessageItem } from './message-item'
import type { Message } from './timeline'
import type { Conversation } from './use-conversation'

const GROUP_MS = 5 * 60_000
const NEAR_END = 60

const isGroup = (before: Message | undefined, message: Message) =>
  before?.type === 'MESSAGE' &&
  message.type === 'MESSAGE' &&
  before.authorId === message.authorId &&
  !message.isQuestion &&
  !message.isConfirmedAnswer &&
  message.createdAt.getTime() - before.createdAt.getTime() < GROUP_MS

/** Moves among the messages by the arrows. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-message]')) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message]')]
  const next = all[all.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

type MessageListProps = {
  conversation: Conversation
  context: MessageContext
  onAtEnd: (isAtEnd: boolean) => void
  /** What is on its way, below the last one. */
  unsent: ReactNode
  unsentCount: number
}

/** The messages by day, with a line above what is unread; keeps its place while others come. */
export function MessageList({ conversation, context, onAtEnd, unsent, unsentCount }: MessageListProps) {
  const t = useTranslations('chat')
  const format = useFormatter()
  const { timeline, focus, lastReadSeq, more, jump } = conversation
  const frame = useRef<HTMLDivElement>(null)
  const [isAtEnd, setIsAtEnd] = useState(true)
  const [unreadFrom, setUnreadFrom] = useState<number | null>(null)
  const items = timeline?.items ?? []
  const last = items.at(-1)
  const hasNewer = timeline?.hasNewer ?? false

  useEffect(() => {
    // Once, when the conversation is opened: what comes while one looks at it is read.
    const newest = items.at(-1)?.seq ?? 0
    setUnreadFrom((known) => known ?? (newest > 0 ? lastReadSeq : null))
  }, [items, lastReadSeq])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every look has its number
  useLayoutEffect(() => {
    const target = focus.at && document.getElementById(`message-${focus.at}`)
    if (target) target.scrollIntoView({ block: 'center' })
    else frame.current?.scrollTo({ top: frame.current.scrollHeight })
  }, [focus.round])
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is added at the end
  useLayoutEffect(() => {
    if (isAtEnd && !hasNewer) frame.current?.scrollTo({ top: frame.current.scrollHeight })
  }, [last?.seq, unsentCount])
  useEffect(() => onAtEnd(isAtEnd && !hasNewer), [onAtEnd, isAtEnd, hasNewer])

  const scroll = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = frame.current ?? {}
    setIsAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_END)
  }
  const dayOf = (message: Message) => format.dateTime(message.createdAt, { dateStyle: 'full' })
  return (
    <div className={classes.frame}>
      <Box
        ref={frame}
        className={classes.messages}
        role="log"
        aria-live="polite"
        aria-label={t('messages')}
        onScroll={scroll}
        onKeyDown={moveFocus}
      >
        {timeline?.hasOlder && <MoreButton onLoad={() => more('before')} />}
        {items.map((message, index) => {
          const before = items[index - 1]
          const isNewDay = !before || dayOf(before) !== dayOf(message)
          const isUnreadStart = unreadFrom !== null && unreadFrom > 0 && message.seq === unreadFrom + 1
          return (
            <Fragment key={message.id}>
              {isNewDay && <Divider my="xs" label={dayOf(message)} />}
              {isUnreadStart && <Divider my="xs" color="red" label={<UnreadLabel />} />}
              <MessageItem
                message={message}
                context={context}
                isFirst={isNewDay || isUnreadStart || !isGroup(before, message)}
                isTarget={message.id === focus.at}
                isTabStop={message.id === last?.id}
              />
            </Fragment>
          )
        })}
        {hasNewer ? <MoreButton onLoad={() => more('after')} /> : unsent}
      </Box>
      {(!isAtEnd || hasNewer) && (
        <Button
          className={classes.jump}
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => jump(null)}
        >
          {t('toNewest')}
        </Button>
      )}
    </div>
  )
}

function UnreadLabel() {
  const t = useTranslations('chat')
  return (
    <Text size="xs" c="var(--mantine-color-error)" fw={600}>
      {t('unreadLine')}
    </Text>
  )
}

/** Reads on when it comes into sight, or when pressed. */
function MoreButton({ onLoad }: { onLoad: () => void }) {
  const t = useTranslations('common')
  const button = useRef<HTMLButtonElement>(null)
  const load = useRef(onLoad)
  load.current = onLoad
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load.current())
    if (button.current) observer.observe(button.current)
    return () => observer.disconnect()
  }, [])
  return (
    <Group justify="center">
      <Button ref={button} size="compact-sm" variant="subtle" onClick={onLoad}>
        {t('loadMore')}
      </Button>
    </Group>
  )
}

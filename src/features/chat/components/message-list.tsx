import { Box, Button, Divider, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Fragment, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import { excerptOf } from '@/lib/excerpt'
import classes from './chat.module.css'
import { type MessageContext, MessageItem } from './message-item'
import { findAnswered, type Message } from './timeline'
import type { Conversation } from './use-conversation'
import { useScroll } from './use-scroll'
import { useUnreadLine } from './use-unread-line'

const NOTHING: readonly Message[] = []
const GROUP_MS = 5 * 60_000

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

/** Whether what somebody says at that time stands under the message without saying anew who says it. */
export const isGroupedWith = (message: Message | undefined, authorId: string, at: Date) =>
  message?.type === 'MESSAGE' && message.authorId === authorId && at.getTime() - message.createdAt.getTime() < GROUP_MS

type MessageListProps = {
  frame: RefObject<HTMLDivElement | null>
  conversation: Conversation
  context: MessageContext
  onAtEnd: (isAtEnd: boolean) => void
  /** What is on its way, below the last one. */
  unsent: ReactNode
  unsentCount: number
}

const isGroup = (before: Message | undefined, message: Message) =>
  message.type === 'MESSAGE' &&
  !message.isQuestion &&
  !message.isConfirmedAnswer &&
  isGroupedWith(before, message.authorId ?? '', message.createdAt)

/** The messages by day, with a line above what is unread; keeps its place while others come. */
export function MessageList({ frame, conversation, context, onAtEnd, unsent, unsentCount }: MessageListProps) {
  const t = useTranslations('chat')
  const format = useFormatter()
  const { timeline, focus, lastReadSeq, more, jump } = conversation
  const line = useRef<HTMLDivElement>(null)
  const items = timeline?.items ?? NOTHING
  const answered = useMemo(() => findAnswered(items), [items])
  const last = items.at(-1)
  const hasNewer = timeline?.hasNewer ?? false
  const { isAtEnd, measure } = useScroll({ frame, focus, line, firstId: items[0]?.id, lastId: last?.id, unsentCount })
  const unreadAfter = useUnreadLine({ newest: last?.seq ?? 0, lastReadSeq, isAtEnd, hasNewer })
  useEffect(() => onAtEnd(isAtEnd && !hasNewer), [onAtEnd, isAtEnd, hasNewer])

  const dayOf = (message: Message) => format.dateTime(message.createdAt, { dateStyle: 'full' })
  return (
    <div className={classes.frame}>
      <Box
        ref={frame}
        className={classes.messages}
        role="log"
        aria-live="off"
        aria-label={t('messages')}
        onScroll={measure}
        onKeyDown={moveFocus}
      >
        <div>
          {timeline?.hasOlder && <MoreButton at={items[0]?.id} onLoad={() => more('before')} />}
          {items.map((message, index) => {
            const before = items[index - 1]
            const isNewDay = !before || dayOf(before) !== dayOf(message)
            const isUnreadStart =
              unreadAfter !== null && message.seq === unreadAfter + 1 && message.authorId !== context.memberId
            return (
              <Fragment key={message.id}>
                {isNewDay && <Divider my="xs" label={dayOf(message)} />}
                {isUnreadStart && <Divider ref={line} my="xs" color="red" label={<UnreadLabel />} />}
                <MessageItem
                  message={message}
                  answered={answered.get(message.id)}
                  context={context}
                  isFirst={isNewDay || isUnreadStart || !isGroup(before, message)}
                  isTarget={message.id === focus.at}
                  isTabStop={message.id === last?.id}
                />
              </Fragment>
            )
          })}
          {hasNewer ? <MoreButton at={last?.id} onLoad={() => more('after')} /> : unsent}
        </div>
      </Box>
      <Announcement message={hasNewer ? undefined : last} memberId={context.memberId} />
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

/** Reads out what the others say while one listens; the list itself would read out older messages too. */
function Announcement({ message, memberId }: { message: Message | undefined; memberId: string }) {
  const known = useRef(message?.seq ?? 0)
  const isNews = message && message.seq > known.current && message.authorId !== memberId && message.type !== 'JOIN'
  return (
    <VisuallyHidden role="status">
      {isNews && [message.authorName, excerptOf(message.body)].filter(Boolean).join(': ')}
    </VisuallyHidden>
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
function MoreButton({ at, onLoad }: { at: string | undefined; onLoad: () => void }) {
  const t = useTranslations('common')
  const button = useRef<HTMLButtonElement>(null)
  const load = useRef(onLoad)
  load.current = onLoad
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after every page, as one may not fill the frame
  useEffect(() => {
    const root = button.current?.closest('[role=log]') ?? null
    const look = ([entry]: IntersectionObserverEntry[]) => entry?.isIntersecting && load.current()
    const observer = new IntersectionObserver(look, { root, rootMargin: '300px 0px' })
    if (button.current) observer.observe(button.current)
    return () => observer.disconnect()
  }, [at])
  return (
    <Group justify="center">
      <Button ref={button} size="compact-sm" variant="subtle" onClick={onLoad}>
        {t('loadMore')}
      </Button>
    </Group>
  )
}

import { Badge, Group, Text } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useFormatter, useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, useState } from 'react'
import { MentionText } from '@/features/membership/components/mention-text'
import { canDelete, canEdit, canMarkQuestion } from '../policy'
import classes from './chat.module.css'
import { MessageActions } from './message-actions'
import { MessageQuote } from './message-quote'
import { PinnedAnswer } from './pinned-answer'
import type { Answered, Message } from './timeline'
import type { Actions } from './use-actions'

const MessageEditor = dynamic(async () => (await import('./message-editor')).MessageEditor)
const AnswerActions = dynamic(async () => (await import('./answer-actions')).AnswerActions)
const AnswerSections = dynamic(
  async () => (await import('@/features/answer/components/answer-sections')).AnswerSections,
)

export type MessageContext = {
  memberId: string
  canModerate: boolean
  canWrite: boolean
  actions: Actions
  onReply: (message: Message) => void
  onJump: (messageId: string) => void
  editingId: string | null
  onEdit: (messageId: string | null) => void
  moduleId: string | null
}

type MessageItemProps = {
  message: Message
  /** What a mentor may confirm it as an answer to. */
  answered: Answered | undefined
  context: MessageContext
  /** Of several by the same person one after the other. */
  isFirst: boolean
  isTarget: boolean
  isTabStop: boolean
}

/** A line of the conversation itself: who joined, what was published. */
function SystemLine({ message: { type, authorName, params } }: { message: Message }) {
  const t = useTranslations('chat.lines')
  const version = typeof params.version === 'number' ? params.version : 0
  return (
    <Text size="xs" c="dimmed" ta="center" py={4}>
      {type === 'JOIN' ? t('joined', { name: authorName ?? '' }) : t('published', { version })}
    </Text>
  )
}

const toWritten = (message: Message) => ({
  ...message,
  isSettled: message.isConfirmedAnswer || message.answer !== null,
})

/** The last message that its author may still say differently. */
export const findEditable = (items: readonly Message[], memberId: string) =>
  items.findLast((message) => canEdit(toWritten(message), { memberId }, new Date()))?.id ?? null

function useRights(message: Message, { memberId, canModerate, canWrite }: MessageContext) {
  const now = new Date()
  const asker = { memberId, canModerate }
  const written = toWritten(message)
  return {
    reply: canWrite && message.deletedAt === null,
    edit: canWrite && canEdit(written, asker, now),
    delete: canWrite && canDelete(written, asker, now),
    question: canWrite && canMarkQuestion(written, asker),
  }
}

/** One message: by keyboard r replies, e edits, q makes it a question, Delete takes it away. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, context } = props
  if (message.type === 'JOIN' || message.type === 'SYSTEM') return <SystemLine message={message} />
  return <WrittenMessage {...props} context={context} />
})

function WrittenMessage({ message, answered, context, isFirst, isTarget, isTabStop }: MessageItemProps) {
  const t = useTranslations('chat')
  const isEditing = context.editingId === message.id
  // What few may do is asked for when somebody turns to the message.
  const [isTurnedTo, setIsTurnedTo] = useState(false)
  const can = useRights(message, context)
  const { actions, onReply, onJump } = context
  const reply = can.reply ? () => onReply(message) : null
  const edit = can.edit ? () => context.onEdit(message.id) : null
  const remove = can.delete ? () => actions.remove(message.id) : null
  const mark = can.question ? () => actions.markQuestion(message.id, !message.isQuestion) : null
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const act = new Map([
      ['r', reply],
      ['e', edit],
      ['q', mark],
      ['Delete', remove],
    ]).get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  const name = message.authorName ?? ''
  return (
    <article
      id={`message-${message.id}`}
      className={classes.message}
      data-message={message.id}
      data-own={message.authorId === context.memberId || undefined}
      data-is-first={isFirst || undefined}
      data-is-target={isTarget || undefined}
      data-is-question={message.isQuestion || undefined}
      aria-label={t('by', { name })}
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={press}
      onPointerEnter={() => setIsTurnedTo(true)}
      onFocus={() => setIsTurnedTo(true)}
    >
      {isFirst && <MessageHead message={message} />}
      {message.replyTo && (
        <MessageQuote quote={message.replyTo} onOpen={() => message.replyTo && onJump(message.replyTo.id)} />
      )}
      {isEditing ? (
        <MessageEditor message={message} actions={actions} onClose={() => context.onEdit(null)} />
      ) : (
        <MessageBody message={message} />
      )}
      {message.isConfirmedAnswer && <AnswerSections answerId={message.id} />}
      {message.answer && <PinnedAnswer answer={message.answer} onOpen={onJump} />}
      {!isEditing && message.deletedAt === null && (
        <MessageActions
          name={name}
          onReply={reply}
          onEdit={edit}
          onDelete={remove}
          question={mark && { isQuestion: message.isQuestion, onMark: mark }}
        >
          {answered && isTurnedTo && (
            <AnswerActions message={message} answered={answered} moduleId={context.moduleId} />
          )}
        </MessageActions>
      )}
    </article>
  )
}

function MessageHead({ message }: { message: Message }) {
  const t = useTranslations('chat')
  const format = useFormatter()
  return (
    <Group gap="xs" wrap="wrap">
      <Text size="sm" fw={600}>
        {message.authorName}
      </Text>
      <Text
        size="xs"
        c="dimmed"
        component="time"
        dateTime={message.createdAt.toISOString()}
        title={format.dateTime(message.createdAt, { dateStyle: 'full', timeStyle: 'short' })}
      >
        {format.dateTime(message.createdAt, { timeStyle: 'short' })}
      </Text>
      {message.isQuestion && (
        <Badge size="sm" variant="light">
          {message.answer ? t('answered') : t('question')}
        </Badge>
      )}
      {message.isConfirmedAnswer && (
        <Badge size="sm" variant="light" color="green">
          {t('confirmed')}
        </Badge>
      )}
    </Group>
  )
}

function MessageBody({ message }: { message: Message }) {
  const t = useTranslations('chat')
  if (message.deletedAt) {
    return (
      <Text size="sm" c="dimmed" fs="italic">
        {t('deletedMessage')}
      </Text>
    )
  }
  const isAction = message.type === 'ACTION'
  return (
    <>
      <MentionText
        size="sm"
        fs={isAction ? 'italic' : undefined}
        body={isAction ? `${message.authorName ?? ''} ${message.body}` : message.body}
        mentions={message.mentions}
      />
      {message.editedAt && (
        <Text size="xs" c="dimmed">
          {t('edited')}
        </Text>
      )}
    </>
  )
}

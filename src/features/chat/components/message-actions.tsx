import { ActionIcon, Group } from '@mantine/core'
import { IconArrowBackUp, IconHelp, IconHelpOff, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from './chat.module.css'

type Act = (() => void) | null

type MessageActionsProps = {
  name: string
  onReply: Act
  onEdit: Act
  onDelete: Act
  /** What it becomes: a question, or none. */
  question: { isQuestion: boolean; onMark: () => void } | null
  children: ReactNode
}

/** What may be done to a message, beside it while it is pointed at. */
export function MessageActions({ name, onReply, onEdit, onDelete, question, children }: MessageActionsProps) {
  const t = useTranslations('chat.actions')
  const QuestionIcon = question?.isQuestion ? IconHelpOff : IconHelp
  const items = [
    { key: 'reply', act: onReply, Icon: IconArrowBackUp },
    { key: 'edit', act: onEdit, Icon: IconPencil },
    { key: question?.isQuestion ? 'unmark' : 'mark', act: question?.onMark ?? null, Icon: QuestionIcon },
    { key: 'delete', act: onDelete, Icon: IconTrash },
  ] as const
  return (
    <Group gap={0} wrap="nowrap" className={classes.actions} role="group" aria-label={t('of', { name })}>
      {children}
      {items.map(
        ({ key, act, Icon }) =>
          act && (
            <ActionIcon
              key={key}
              variant="subtle"
              color="gray"
              size="md"
              title={t(key)}
              aria-label={t(key)}
              onClick={act}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          ),
      )}
    </Group>
  )
}

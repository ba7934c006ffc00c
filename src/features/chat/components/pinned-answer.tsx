import { Button, Group, Paper, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { MentionText } from '@/features/membership/components/mention-text'
import type { Message } from './timeline'

type PinnedAnswerProps = { answer: NonNullable<Message['answer']>; onOpen: (messageId: string) => void }

/** The confirmed answer, under its question. */
export function PinnedAnswer({ answer, onOpen }: PinnedAnswerProps) {
  const t = useTranslations('chat')
  return (
    <Paper withBorder p="xs" my={4} radius="md">
      <Group gap={6} mb={2}>
        <IconCircleCheck size={16} color="var(--mantine-color-green-filled)" aria-hidden />
        <Text size="xs" fw={600}>
          {t('confirmedBy', { name: answer.authorName ?? '' })}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={() => onOpen(answer.id)}>
          {t('showAnswer')}
        </Button>
      </Group>
      <MentionText size="sm" body={answer.body} />
    </Paper>
  )
}

'use client'

import { Anchor, Badge, Button, Group, Kbd, Paper, Stack, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { messagePath } from '@/features/chat/policy'
import { MentionText } from '@/features/membership/components/mention-text'
import { useShell } from '@/features/tenant/components/shell-context'
import classes from './question-card.module.css'
import { ReplyBox } from './reply-box'
import type { Inbox, OpenQuestion } from './use-inbox'

type QuestionCardProps = { question: OpenQuestion; inbox: Inbox }

/** A question with its replies; the one at hand takes the keys. */
export function QuestionCard({ question, inbox }: QuestionCardProps) {
  const t = useTranslations('answer.inbox')
  const { tenant } = useShell()
  const isCurrent = inbox.current?.id === question.id
  return (
    <Paper
      withBorder
      radius="md"
      p={{ base: 'sm', sm: 'md' }}
      id={`question-${question.id}`}
      tabIndex={-1}
      component="article"
      aria-current={isCurrent ? 'true' : undefined}
      className={isCurrent ? `${classes.card} ${classes.current}` : classes.card}
      onFocus={() => inbox.open(question.id)}
    >
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text size="sm">
            <strong>{question.author?.name}</strong>{' '}
            <Text span size="xs" c="dimmed">
              · <RelativeTime value={question.createdAt} />
            </Text>
          </Text>
          <Badge variant="light" radius="sm" tt="none" maw="100%">
            {question.module?.title ?? t('company')}
          </Badge>
        </Group>
        <MentionText body={question.body} mentions={question.mentions} fw={500} />
        {question.hasEarlierReplies && (
          <Anchor
            component={Link}
            size="xs"
            href={`/t/${tenant.slug}${messagePath(question.module?.id ?? null, question.id)}`}
          >
            {t('earlier')}
          </Anchor>
        )}
        <Replies question={question} inbox={inbox} isCurrent={isCurrent} />
        <ReplyBox question={question} inbox={inbox} />
        <Anchor
          component={Link}
          size="xs"
          c="dimmed"
          href={`/t/${tenant.slug}${messagePath(question.module?.id ?? null, question.id)}`}
        >
          {t('openConversation')}
        </Anchor>
      </Stack>
    </Paper>
  )
}

function Replies({ question, inbox, isCurrent }: QuestionCardProps & { isCurrent: boolean }) {
  const t = useTranslations('answer.inbox')
  if (question.replies.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('noReplies')}
      </Text>
    )
  }
  return (
    <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {question.replies.map((reply, index) => (
        <li
          key={reply.id}
          className={isCurrent && inbox.chosenIndex === index ? `${classes.reply} ${classes.chosen}` : classes.reply}
        >
          <Group gap="xs" align="flex-start" wrap="nowrap">
            <Kbd size="xs" visibleFrom="sm" aria-hidden className={isCurrent ? undefined : classes.faint}>
              {index + 1}
            </Kbd>
            <div className={classes.grow}>
              <Text size="xs" c="dimmed">
                {reply.author?.name} · <RelativeTime value={reply.createdAt} />
              </Text>
              <MentionText size="sm" body={reply.body} mentions={reply.mentions} />
            </div>
            <Button
              size="compact-sm"
              variant="light"
              color="teal"
              style={{ flexShrink: 0 }}
              leftSection={<IconCheck size={14} aria-hidden />}
              aria-label={t('confirmOf', { name: reply.author?.name ?? '' })}
              onClick={() => inbox.confirm(question, reply.id)}
            >
              {t('confirm')}
            </Button>
          </Group>
        </li>
      ))}
    </Stack>
  )
}

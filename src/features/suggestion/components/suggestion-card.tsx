'use client'

import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RelativeTime } from '@/components/relative-time'
import type { SuggestionStatus } from '@/generated/prisma/enums'
import type { RouterOutputs } from '@/trpc/client'
import classes from './suggestion-card.module.css'
import { VoteButton } from './vote-button'

export type ListedSuggestion = RouterOutputs['suggestion']['list']['items'][number]

const COLORS = { OPEN: 'blue', APPROVED: 'green', REJECTED: 'gray', CONVERTED: 'violet' } as const

export function StatusBadge({ status }: { status: SuggestionStatus }) {
  const t = useTranslations('suggestion.states')
  return (
    <Badge variant="light" color={COLORS[status]} className={classes.badge}>
      {t(status)}
    </Badge>
  )
}

type SuggestionCardProps = { slug: string; suggestion: ListedSuggestion; children?: ReactNode }

/** A suggestion on the board: its votes, whose it is, what was decided and why. */
export function SuggestionCard({ slug, suggestion, children }: SuggestionCardProps) {
  const t = useTranslations('suggestion')
  const { id, title, description, author, createdAt, commentCount, status, decisionNote, moduleSlug } = suggestion
  return (
    <Paper withBorder radius="md" p="md" component="li" className={classes.card} data-suggestion={id}>
      <VoteButton suggestion={suggestion} />
      <Stack gap={6} className={classes.body}>
        <Anchor component={Link} href={`/t/${slug}/suggestions/${id}`} fw={600} c="inherit" className={classes.title}>
          {title}
        </Anchor>
        {description && (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {description}
          </Text>
        )}
        <Group gap="sm" c="dimmed" fz="sm">
          {status !== 'OPEN' && <StatusBadge status={status} />}
          <span>{t('by', { name: author })}</span>
          <RelativeTime value={createdAt} />
          <Group gap={4} wrap="nowrap">
            <IconMessage size={16} aria-hidden />
            {t('comments', { count: commentCount })}
          </Group>
        </Group>
        {decisionNote && (
          <Text size="sm">
            <Text span inherit fw={600}>
              {t('reason')}:
            </Text>{' '}
            {decisionNote}
          </Text>
        )}
        {moduleSlug && (
          <Anchor component={Link} href={`/t/${slug}/modules/${moduleSlug}`} size="sm">
            {t('openModule')}
          </Anchor>
        )}
        {children}
      </Stack>
    </Paper>
  )
}

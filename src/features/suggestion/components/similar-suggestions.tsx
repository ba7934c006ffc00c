'use client'

import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { canVote, SIMILAR_FROM } from '../policy'
import { StatusBadge } from './suggestion-card'

type SimilarSuggestionsProps = {
  slug: string
  title: string
  isBusy: boolean
  onVote: (suggestionId: string, title: string) => void
}

/** What there is already of what is being written. */
export function SimilarSuggestions({ slug, title, isBusy, onVote }: SimilarSuggestionsProps) {
  const t = useTranslations('suggestion')
  const [asked] = useDebouncedValue(title.trim(), 250)
  const isEnough = asked.length >= SIMILAR_FROM
  const { data } = api.suggestion.similar.useQuery(
    { title: asked },
    { enabled: isEnough, placeholderData: (previous) => previous },
  )
  const similar = isEnough ? (data ?? []) : []
  return (
    <div aria-live="polite">
      {similar.length > 0 && (
        <Paper withBorder p="sm" radius="md">
          <Text size="sm" fw={600}>
            {t('form.similar')}
          </Text>
          <Text size="sm" c="dimmed" mb="xs">
            {t('form.similarText')}
          </Text>
          <Stack component="ul" gap="xs" p={0} m={0}>
            {similar.map(({ id, title: similarTitle, status, voteCount, hasVoted }) => (
              <Group key={id} component="li" justify="space-between" gap="xs" style={{ listStyle: 'none' }}>
                <div style={{ flex: '1 1 200px', minWidth: 0 }}>
                  <Anchor href={`/t/${slug}/suggestions/${id}`} target="_blank" size="sm">
                    {similarTitle}
                  </Anchor>
                  <Group gap="xs">
                    {status !== 'OPEN' && <StatusBadge status={status} />}
                    <Text size="xs" c="dimmed">
                      {t('votes', { count: voteCount })}
                    </Text>
                  </Group>
                </div>
                {hasVoted && (
                  <Text size="sm" c="dimmed">
                    {t('youVoted')}
                  </Text>
                )}
                {!hasVoted && canVote(status) && (
                  <Button
                    size="compact-sm"
                    variant="light"
                    disabled={isBusy}
                    aria-label={t('vote', { title: similarTitle })}
                    onClick={() => onVote(id, similarTitle)}
                  >
                    {t('voteInstead')}
                  </Button>
                )}
              </Group>
            ))}
          </Stack>
        </Paper>
      )}
    </div>
  )
}

'use client'

import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconEdit } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { MentionText } from '@/features/membership/components/mention-text'
import { BackLink } from '@/features/module/components/back-link'
import { editorHref } from '@/features/module/components/links'
import { api, type RouterOutputs } from '@/trpc/client'
import { Comments } from './comments'
import { DecisionButtons } from './decision-buttons'
import { StatusBadge } from './suggestion-card'
import { useDecisions } from './use-decisions'
import { VoteButton } from './vote-button'

const EditModal = dynamic(() => import('./edit-modal').then((module) => module.EditModal))

export type ShownSuggestion = RouterOutputs['suggestion']['get']
type SuggestionPageProps = {
  slug: string
  initialData: ShownSuggestion
  rights: RouterOutputs['suggestion']['rights']
}

/** A suggestion: its words, votes and fate, and what people say about it. */
export function SuggestionPage({ slug, initialData, rights }: SuggestionPageProps) {
  const t = useTranslations('suggestion')
  const { data: suggestion } = api.suggestion.get.useQuery({ suggestionId: initialData.id }, { initialData })
  const [isEditing, editing] = useDisclosure(false)
  const { ask, dialog } = useDecisions()
  const decided = { ...suggestion, authorName: suggestion.author.name }
  return (
    <Stack maw={860} gap="lg">
      <BackLink href={`/t/${slug}/suggestions`}>{t('back')}</BackLink>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <VoteButton suggestion={suggestion} />
        <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
          <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
            {suggestion.title}
          </Title>
          <Group gap="sm" c="dimmed" fz="sm">
            <StatusBadge status={suggestion.status} />
            <span>{t('by', { name: suggestion.author.name })}</span>
            <RelativeTime value={suggestion.createdAt} />
            {suggestion.canEdit && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconEdit size={16} aria-hidden />}
                onClick={editing.open}
              >
                {t('edit')}
              </Button>
            )}
          </Group>
        </Stack>
      </Group>
      {suggestion.description && <MentionText body={suggestion.description} />}
      <Fate slug={slug} suggestion={suggestion} />
      {rights.canDecide && <DecisionButtons suggestion={decided} mayConvert={rights.canConvert} onAsk={ask} />}
      <Comments suggestionId={suggestion.id} />
      {isEditing && <EditModal suggestion={suggestion} onClose={editing.close} />}
      {dialog}
    </Stack>
  )
}

/** What was decided, by whom and why, and the module that it has become. */
function Fate({ slug, suggestion }: { slug: string; suggestion: ShownSuggestion }) {
  const t = useTranslations('suggestion')
  const { status, decidedBy, decidedAt, decisionNote, module } = suggestion
  if (!decidedBy || !decidedAt) return null
  return (
    <Paper withBorder p="md" radius="md">
      <Stack gap="xs">
        <Group gap="xs" fz="sm" c="dimmed">
          <span>{t('decidedBy', { status, name: decidedBy.name })}</span>
          <RelativeTime value={decidedAt} />
        </Group>
        {decisionNote && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            <Text span inherit fw={600}>
              {t('reason')}:
            </Text>{' '}
            {decisionNote}
          </Text>
        )}
        {status === 'CONVERTED' && module?.status !== 'PUBLISHED' && <Alert>{t('isPrepared')}</Alert>}
        {module?.status === 'PUBLISHED' && (
          <Anchor component={Link} href={`/t/${slug}/modules/${module.slug}`}>
            {t('openModule')}: {module.title}
          </Anchor>
        )}
        {module?.isEditable && (
          <Anchor component={Link} href={editorHref(slug, module.id)} size="sm">
            {t('editModule')}
          </Anchor>
        )}
      </Stack>
    </Paper>
  )
}

'use client'

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'
import { SimilarSuggestions } from './similar-suggestions'
import { SuggestionFields } from './suggestion-fields'
import { useDraft } from './use-draft'

type NewSuggestionModalProps = { slug: string; onClose: () => void; onCreated: (id: string) => void }

/** A new suggestion: what is like it is shown while it is written, and one press votes for that instead. */
export function NewSuggestionModal({ slug, onClose, onCreated }: NewSuggestionModalProps) {
  const t = useTranslations('suggestion')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const { draft, change, drop, isKept } = useDraft()
  const after = { onSettled: () => void utils.suggestion.invalidate() }
  const create = api.suggestion.create.useMutation({
    ...after,
    onSuccess: ({ id }) => {
      drop()
      notifications.show({ message: t('form.created') })
      onCreated(id)
    },
  })
  const vote = api.suggestion.vote.useMutation({ ...after, onError: notifyError })
  const voteInstead = (suggestionId: string, title: string) =>
    vote.mutate(
      { suggestionId, isVoted: true },
      {
        onSuccess: () => {
          drop()
          notifications.show({ message: t('form.voted', { title }) })
          onCreated(suggestionId)
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('newTitle')}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate(draft)
        }}
      >
        <Stack>
          {create.error && (
            <Alert color="red" role="alert">
              {create.error.message}
            </Alert>
          )}
          {isKept && (
            <Group justify="space-between" gap="xs">
              <Text size="sm" c="dimmed">
                {t('form.draftKept')}
              </Text>
              <Button size="compact-sm" variant="subtle" onClick={drop}>
                {t('form.clear')}
              </Button>
            </Group>
          )}
          <SuggestionFields words={draft} onChange={change}>
            <SimilarSuggestions slug={slug} title={draft.title} isBusy={vote.isPending} onVote={voteInstead} />
          </SuggestionFields>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('form.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { FormModal } from '@/components/form-modal'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'
import { SimilarSuggestions } from './similar-suggestions'
import { SuggestionFields } from './suggestion-fields'
import { useDraft } from './use-draft'

type NewSuggestionModalProps = { slug: string; onClose: () => void; onCreated: (id: string) => void }

/** A new suggestion: what is like it is shown while it is written, and one press votes for that instead. */
export function NewSuggestionModal({ slug, onClose, onCreated }: NewSuggestionModalProps) {
  const t = useTranslations('suggestion')
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
    <FormModal
      title={t('newTitle')}
      size="lg"
      error={create.error}
      submit={t('form.send')}
      isBusy={create.isPending}
      onStartAnew={isKept ? drop : null}
      onSubmit={() => create.mutate(draft)}
      onClose={onClose}
    >
      <SuggestionFields words={draft} onChange={change}>
        <SimilarSuggestions slug={slug} title={draft.title} isBusy={vote.isPending} onVote={voteInstead} />
      </SuggestionFields>
    </FormModal>
  )
}

'use client'

import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { FormModal } from '@/components/form-modal'
import { api } from '@/trpc/client'
import { LinkField } from './link-field'
import { PostFields } from './post-fields'
import { useDraft } from './use-draft'

type NewPostModalProps = { slug: string; postsDirectly: boolean; onClose: () => void; onSuggested: () => void }

/** A link to post: what its page says of itself fills what is still empty. */
export function NewPostModal({ slug, postsDirectly, onClose, onSuggested }: NewPostModalProps) {
  const t = useTranslations('radar.form')
  const utils = api.useUtils()
  const { draft, change, fill, drop, isKept } = useDraft()
  const create = api.radar.create.useMutation({
    onSettled: () => utils.radar.invalidate(),
    onSuccess: ({ status }, { title }) => {
      drop()
      notifications.show({ message: t('sent', { status, title }) })
      onClose()
      if (status === 'PENDING') onSuggested()
    },
  })
  return (
    <FormModal
      title={t('newTitle')}
      size="lg"
      error={create.error}
      submit={t(postsDirectly ? 'send' : 'suggest')}
      isBusy={create.isPending}
      onStartAnew={isKept ? drop : null}
      onSubmit={() => create.mutate(draft)}
      onClose={onClose}
    >
      <LinkField slug={slug} value={draft.url} onChange={(url) => change({ url })} onFound={fill} />
      <PostFields words={draft} onChange={change} />
      {!postsDirectly && (
        <Text size="sm" c="dimmed">
          {t('approvalText')}
        </Text>
      )}
    </FormModal>
  )
}

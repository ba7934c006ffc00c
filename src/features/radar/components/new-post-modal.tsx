'use client'

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { LinkField } from './link-field'
import { PostFields } from './post-fields'
import { useDraft } from './use-draft'

type NewPostModalProps = { slug: string; postsDirectly: boolean; onClose: () => void; onSuggested: () => void }

/** A link to post: what its page says of itself fills what is still empty. */
export function NewPostModal({ slug, postsDirectly, onClose, onSuggested }: NewPostModalProps) {
  const t = useTranslations('radar.form')
  const tCommon = useTranslations('common')
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
                {t('draftKept')}
              </Text>
              <Button size="compact-sm" variant="subtle" onClick={drop}>
                {t('clear')}
              </Button>
            </Group>
          )}
          <LinkField slug={slug} value={draft.url} onChange={(url) => change({ url })} onFound={fill} />
          <PostFields words={draft} onChange={change} />
          {!postsDirectly && (
            <Text size="sm" c="dimmed">
              {t('approvalText')}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t(postsDirectly ? 'send' : 'suggest')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

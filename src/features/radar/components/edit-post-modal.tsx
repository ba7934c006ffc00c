'use client'

import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import { PostFields } from './post-fields'
import type { RadarPost } from './use-post-actions'

/** Changes what is said of a link; where it leads stays. */
export function EditPostModal({ post, onClose }: { post: RadarPost; onClose: () => void }) {
  const t = useTranslations('radar.form')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const { id: postId, title, description } = post
  const [words, setWords] = useState({ title, description, tags: post.tags.map(({ name }) => name) })
  const update = api.radar.update.useMutation({ onSettled: () => utils.radar.invalidate(), onSuccess: onClose })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('editTitle')}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          update.mutate({ postId, ...words })
        }}
      >
        <Stack>
          {update.error && (
            <Alert color="red" role="alert">
              {update.error.message}
            </Alert>
          )}
          <PostFields words={words} onChange={(changes) => setWords((now) => ({ ...now, ...changes }))} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={update.isPending}>
              {t('saveChanges')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

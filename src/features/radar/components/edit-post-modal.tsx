'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormModal } from '@/components/form-modal'
import { api } from '@/trpc/client'
import { PostFields } from './post-fields'
import type { RadarPost } from './use-post-actions'

/** Changes what is said of a link; where it leads stays. */
export function EditPostModal({ post, onClose }: { post: RadarPost; onClose: () => void }) {
  const t = useTranslations('radar.form')
  const utils = api.useUtils()
  const { id: postId, title, description } = post
  const [words, setWords] = useState({ title, description, tags: post.tags.map(({ name }) => name) })
  const update = api.radar.update.useMutation({ onSettled: () => utils.radar.invalidate(), onSuccess: onClose })
  return (
    <FormModal
      title={t('editTitle')}
      size="lg"
      error={update.error}
      submit={t('saveChanges')}
      isBusy={update.isPending}
      onSubmit={() => update.mutate({ postId, ...words })}
      onClose={onClose}
    >
      <PostFields words={words} onChange={(changes) => setWords((now) => ({ ...now, ...changes }))} />
    </FormModal>
  )
}

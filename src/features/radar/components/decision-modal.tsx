'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormModal } from '@/components/form-modal'
import { MAX_REASON } from '../policy'
import { type RadarPost, useDecide } from './use-post-actions'

export type Verdict = 'REJECTED' | 'ARCHIVED'
type DecisionModalProps = { post: RadarPost; to: Verdict; onClose: () => void }

const WORDS = { REJECTED: ['rejectTitle', 'reject'], ARCHIVED: ['archiveTitle', 'archive'] } as const

/** Why a link is not shown: the reason that its poster reads. It stays while the answer is not here. */
export function DecisionModal({ post, to, onClose }: DecisionModalProps) {
  const t = useTranslations('radar')
  const [reason, setReason] = useState('')
  const { decide, isPending, error } = useDecide()
  const [title, verb] = WORDS[to]
  const isNeeded = to === 'REJECTED'
  return (
    <FormModal
      title={t(title, { title: post.title })}
      error={error}
      submit={t(verb)}
      isBusy={isPending}
      isDisabled={isNeeded && reason.trim() === ''}
      isDangerous
      onSubmit={() => decide(post, to, { reason: reason.trim(), onDone: onClose })}
      onClose={onClose}
    >
      <Textarea
        label={t(isNeeded ? 'reason' : 'reasonOptional')}
        description={post.isOwn ? undefined : t('rejectText', { name: post.postedBy })}
        required={isNeeded}
        maxLength={MAX_REASON}
        autosize
        minRows={3}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormModal>
  )
}

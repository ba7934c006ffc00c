'use client'

import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MAX_REASON } from '../policy'
import { type RadarPost, useDecide } from './use-post-actions'

export type Verdict = 'REJECTED' | 'ARCHIVED'
type DecisionModalProps = { post: RadarPost; to: Verdict; onClose: () => void }

const WORDS = { REJECTED: ['rejectTitle', 'reject'], ARCHIVED: ['archiveTitle', 'archive'] } as const

/** Why a link is not shown: the reason that its poster reads. It stays while the answer is not here. */
export function DecisionModal({ post, to, onClose }: DecisionModalProps) {
  const t = useTranslations('radar')
  const tCommon = useTranslations('common')
  const [reason, setReason] = useState('')
  const { decide, isPending, error } = useDecide()
  const [title, verb] = WORDS[to]
  const isNeeded = to === 'REJECTED'
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(title, { title: post.title })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          decide(post, to, { reason: reason.trim(), onDone: onClose })
        }}
      >
        <Stack>
          {error && (
            <Alert color="red" role="alert">
              {error.message}
            </Alert>
          )}
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" color="red" loading={isPending} disabled={isNeeded && reason.trim() === ''}>
              {t(verb)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

'use client'

import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MAX_REASON } from '../policy'
import type { RadarPost } from './use-post-actions'

type RejectModalProps = { post: RadarPost; onReject: (reason: string) => void; onClose: () => void }

/** Why not: the reason that the poster reads. */
export function RejectModal({ post, onReject, onClose }: RejectModalProps) {
  const t = useTranslations('radar')
  const tCommon = useTranslations('common')
  const [reason, setReason] = useState('')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rejectTitle', { title: post.title })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onReject(reason.trim())
          onClose()
        }}
      >
        <Stack>
          <Textarea
            label={t('reason')}
            description={t('rejectText', { name: post.postedBy })}
            required
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
            <Button type="submit" color="red" disabled={reason.trim() === ''}>
              {t('reject')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

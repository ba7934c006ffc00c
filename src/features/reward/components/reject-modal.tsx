'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormModal } from '@/components/form-modal'

type RejectModalProps = {
  title: string
  name: string
  isPending: boolean
  error: { message: string } | null
  onReject: (note: string) => void
  onClose: () => void
}

/** Why not: the reason that the person reads. */
export function RejectModal({ title, name, isPending, error, onReject, onClose }: RejectModalProps) {
  const t = useTranslations('reward.queue')
  const [note, setNote] = useState('')
  return (
    <FormModal
      title={t('rejectTitle', { title, name })}
      error={error}
      submit={t('confirmReject')}
      isBusy={isPending}
      isDangerous
      onSubmit={() => onReject(note)}
      onClose={onClose}
    >
      <Textarea
        label={t('reason')}
        description={t('reasonText', { name })}
        required
        minLength={3}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormModal>
  )
}

'use client'

import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

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
  const tCommon = useTranslations('common')
  const [note, setNote] = useState('')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rejectTitle', { title, name })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onReject(note)
        }}
      >
        <Stack>
          {error && (
            <Alert color="red" role="alert">
              {error.message}
            </Alert>
          )}
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" loading={isPending}>
              {t('confirmReject')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

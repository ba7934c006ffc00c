'use client'

import { Modal, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmChange } from '@/features/assignment/components/confirm-change'
import { useChangeDone } from '@/features/assignment/components/use-change-done'
import type { ChangeKind } from '../policy'
import { ActionFields } from './action-fields'
import { ReminderForm } from './reminder-form'
import type { Target } from './types'
import { EMPTY_FORM, isFilled, useChange, usePreview } from './use-change'

type FormProps = {
  targets: readonly Target[]
  onClose: () => void
  /** After it was done. */
  onDone: () => void
}

/** Says exactly whom an action touches, what becomes of it and who is told; only then it can be done. */
export function ActionModal({ kind, ...props }: FormProps & { kind: ChangeKind | 'remind' }) {
  const t = useTranslations('compliance.action')
  const tCommon = useTranslations('common')
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(`titles.${kind}`)}
      size="xl"
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t(`explained.${kind}`)}
        </Text>
        {kind === 'remind' ? <ReminderForm {...props} /> : <ChangeForm kind={kind} {...props} />}
      </Stack>
    </Modal>
  )
}

function ChangeForm({ kind, targets, onClose, onDone }: FormProps & { kind: ChangeKind }) {
  const t = useTranslations('compliance.actions')
  const [form, setForm] = useState(EMPTY_FORM)
  const [asked] = useDebouncedValue(form, 250)
  const preview = usePreview({ kind, targets, form: asked })
  const done = useChangeDone()
  const { apply, ...mutation } = useChange({ kind, targets, form }, async (outcome) => {
    onClose()
    onDone()
    await done(outcome)
  })
  const isCurrent = isFilled(kind, form) && form.days === asked.days && form.date === asked.date && form.by === asked.by
  return (
    <>
      <ActionFields kind={kind} form={form} onChange={setForm} />
      <ConfirmChange
        preview={preview}
        isComplete={kind === 'waive' || isFilled(kind, form)}
        isCurrent={isCurrent}
        label={t(kind)}
        {...(kind === 'unassign' ? { color: 'red' } : {})}
        mutation={mutation}
        onConfirm={apply}
        onCancel={onClose}
      />
    </>
  )
}

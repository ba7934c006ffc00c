'use client'

import { Modal, Stack, Textarea } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import { ConfirmChange } from './confirm-change'
import { ModulePicker } from './module-picker'
import { areComplete, deadlineOfTerms, EMPTY_TERMS, TermsFields } from './terms-fields'
import { useApplied } from './use-change-done'

type AssignModalProps = {
  membershipIds: readonly string[]
  initialModuleIds?: readonly string[]
  isOpen: boolean
  onClose: () => void
}

/** Assigns modules to these people themselves, after showing what that does. */
export function AssignModal({ isOpen, ...props }: AssignModalProps) {
  const t = useTranslations('assignment.assign')
  return (
    <Modal
      opened={isOpen}
      onClose={props.onClose}
      size="xl"
      title={t('titlePeople', { count: props.membershipIds.length })}
    >
      <AssignForm {...props} />
    </Modal>
  )
}

function AssignForm({ membershipIds, initialModuleIds = [], onClose }: Omit<AssignModalProps, 'isOpen'>) {
  const t = useTranslations('assignment.assign')
  const [moduleIds, setModuleIds] = useState<string[]>([...initialModuleIds])
  const [terms, setTerms] = useState(EMPTY_TERMS)
  const [notes, setNotes] = useState('')
  const input = {
    moduleIds,
    membershipIds: [...membershipIds],
    ...deadlineOfTerms(terms),
    isMandatory: terms.isMandatory,
    notes,
  }
  const isComplete = moduleIds.length > 0 && areComplete(terms)
  const preview = api.assignment.preview.assign.useQuery(input, {
    enabled: isComplete,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const assign = api.assignment.assign.useMutation(useApplied(onClose, preview.refetch))
  return (
    <Stack>
      <ModulePicker value={moduleIds} onChange={setModuleIds} />
      <TermsFields terms={terms} onChange={setTerms} kinds={['none', 'days', 'date']} />
      <Textarea
        label={t('notes')}
        maxLength={1000}
        autosize
        minRows={2}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <ConfirmChange
        preview={preview}
        isComplete={isComplete}
        label={t('confirm')}
        mutation={assign}
        onConfirm={(fingerprint) => assign.mutate({ ...input, fingerprint })}
        onCancel={onClose}
      />
    </Stack>
  )
}

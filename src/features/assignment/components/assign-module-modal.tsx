'use client'

import { Modal, Stack } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import { ConfirmChange } from './confirm-change'
import { PeoplePicker } from './people-picker'
import { areComplete, deadlineOfTerms, EMPTY_TERMS, TermsFields } from './terms-fields'
import { useApplied } from './use-change-done'

type AssignModuleModalProps = { module: { id: string; title: string }; onClose: () => void }

/** Assigns one module to people themselves, after showing what that does. */
export function AssignModuleModal({ module, onClose }: AssignModuleModalProps) {
  const t = useTranslations('assignment.assign')
  return (
    <Modal opened onClose={onClose} size="xl" title={t('titleModule', { title: module.title })}>
      <AssignModuleForm module={module} onClose={onClose} />
    </Modal>
  )
}

function AssignModuleForm({ module, onClose }: AssignModuleModalProps) {
  const t = useTranslations('assignment.assign')
  const [membershipIds, setMembershipIds] = useState<string[]>([])
  const [terms, setTerms] = useState(EMPTY_TERMS)
  const input = { moduleIds: [module.id], membershipIds, ...deadlineOfTerms(terms), isMandatory: terms.isMandatory }
  const isComplete = membershipIds.length > 0 && areComplete(terms)
  const preview = api.assignment.preview.assign.useQuery(input, {
    enabled: isComplete,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const assign = api.assignment.assign.useMutation(useApplied(onClose, preview.refetch))
  return (
    <Stack>
      <PeoplePicker value={membershipIds} onChange={setMembershipIds} />
      <TermsFields terms={terms} onChange={setTerms} kinds={['none', 'days', 'date']} />
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

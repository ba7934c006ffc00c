'use client'

import { Modal, Stack } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import { ChangeActions } from './change-actions'
import { ChangePreview } from './change-preview'
import { PeoplePicker } from './people-picker'
import { areComplete, deadlineOfTerms, EMPTY_TERMS, TermsFields } from './terms-fields'
import { useChangeDone } from './use-change-done'

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
  const done = useChangeDone()
  const input = { moduleIds: [module.id], membershipIds, ...deadlineOfTerms(terms), isMandatory: terms.isMandatory }
  const isComplete = membershipIds.length > 0 && areComplete(terms)
  const preview = api.assignment.preview.assign.useQuery(input, {
    enabled: isComplete,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const assign = api.assignment.assign.useMutation({
    onSuccess: async (outcome) => {
      onClose()
      await done(outcome)
    },
    onError: () => preview.refetch(),
  })
  return (
    <Stack>
      <PeoplePicker value={membershipIds} onChange={setMembershipIds} />
      <TermsFields terms={terms} onChange={setTerms} kinds={['none', 'days', 'date']} />
      {isComplete && <ChangePreview {...preview} />}
      <ChangeActions
        preview={isComplete ? preview : { data: undefined, error: null, isFetching: false }}
        label={t('confirm')}
        isPending={assign.isPending}
        error={assign.error}
        onConfirm={(fingerprint) => assign.mutate({ ...input, fingerprint })}
        onCancel={onClose}
      />
    </Stack>
  )
}

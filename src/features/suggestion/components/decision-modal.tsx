'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormModal } from '@/components/form-modal'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'
import { MAX_REASON } from '../policy'
import type { Decided } from './use-decisions'

type Decision = 'APPROVED' | 'REJECTED' | 'OPEN'
type DecisionModalProps = { suggestion: Decided; to: Decision; onClose: () => void }

const TITLES = { APPROVED: 'approveTitle', REJECTED: 'rejectTitle', OPEN: 'reopenTitle' } as const
const VERBS = { APPROVED: 'approve', REJECTED: 'reject', OPEN: 'reopen' } as const

/** A decision and its reason; whom it reaches is said before, and there is a way back after. */
export function DecisionModal({ suggestion, to, onClose }: DecisionModalProps) {
  const t = useTranslations('suggestion')
  const [reason, setReason] = useState('')
  const { decide, isPending, error } = useDecide(suggestion, onClose)
  const { title, voteCount } = suggestion
  return (
    <FormModal
      title={t(TITLES[to], { title })}
      error={error}
      submit={t(VERBS[to])}
      isBusy={isPending}
      isDangerous={to === 'REJECTED'}
      onSubmit={() => decide(to, reason.trim())}
      onClose={onClose}
    >
      <Textarea
        label={to === 'REJECTED' ? t('reason') : t('reasonOptional')}
        description={t('whom', { count: voteCount })}
        required={to === 'REJECTED'}
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

function useDecide({ id, title, status, decisionNote }: Decided, onClose: () => void) {
  const t = useTranslations('suggestion')
  const utils = api.useUtils()
  const after = { onSettled: () => utils.suggestion.invalidate() }
  const undo = api.suggestion.decide.useMutation({ ...after, onError: notifyError })
  const decide = api.suggestion.decide.useMutation({
    ...after,
    onSuccess: (_answer, { to }) => {
      onClose()
      // Back to what it was; nothing but a module ends the deciding.
      if (status !== 'CONVERTED') {
        const back = { suggestionId: id, from: to, to: status, reason: decisionNote ?? '', isUndo: true }
        notifyUndo(t('done', { title, status: to }), () => undo.mutate(back))
      }
    },
  })
  return {
    decide: (to: Decision, reason: string) => decide.mutate({ suggestionId: id, from: status, to, reason }),
    isPending: decide.isPending,
    error: decide.error,
  }
}

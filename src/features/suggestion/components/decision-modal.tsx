'use client'

import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
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
  const tCommon = useTranslations('common')
  const [reason, setReason] = useState('')
  const { decide, isPending, error } = useDecide(suggestion, onClose)
  const { title, voteCount } = suggestion
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(TITLES[to], { title })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          decide(to, reason.trim())
        }}
      >
        <Stack>
          {error && (
            <Alert color="red" role="alert">
              {error.message}
            </Alert>
          )}
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={isPending} {...(to === 'REJECTED' ? { color: 'red' } : {})}>
              {t(VERBS[to])}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
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

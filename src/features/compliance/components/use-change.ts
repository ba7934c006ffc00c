'use client'

import { keepPreviousData } from '@tanstack/react-query'
import { api, type RouterOutputs } from '@/trpc/client'
import type { ChangeKind } from '../policy'
import type { Target } from './types'

export type ActionForm = { by: 'days' | 'date'; days: number; date: string; reason: string }

export const EMPTY_FORM: ActionForm = { by: 'days', days: 14, date: '', reason: '' }

const extensionOf = ({ by, days, date }: ActionForm) => ({
  days: by === 'days' ? days : null,
  dueOn: by === 'date' ? date : null,
})

/** Whether the form says what the change needs. */
export function isFilled(kind: ChangeKind, { by, days, date, reason }: ActionForm): boolean {
  if (kind === 'extend') return by === 'days' ? days > 0 : date !== ''
  return kind !== 'waive' || reason.trim() !== ''
}

type ChangeInput = { kind: ChangeKind; targets: readonly Target[]; form: ActionForm }

/** What the change would do; the reason of a waiver changes nothing of it. */
export function usePreview({ kind, targets, form }: ChangeInput) {
  const inputOf = (mine: ChangeKind) => ({ targets: mine === kind ? [...targets] : [] })
  const optionsOf = (mine: ChangeKind) => ({
    enabled: kind === mine && (mine === 'waive' || isFilled(kind, form)),
    gcTime: 0,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const { preview } = api.assignment
  const queries = {
    extend: preview.extend.useQuery({ ...inputOf('extend'), ...extensionOf(form) }, optionsOf('extend')),
    waive: preview.waive.useQuery({ ...inputOf('waive'), reason: '–' }, optionsOf('waive')),
    liftWaiver: preview.liftWaiver.useQuery(inputOf('liftWaiver'), optionsOf('liftWaiver')),
    unassign: preview.unassign.useQuery(inputOf('unassign'), optionsOf('unassign')),
  }
  return queries[kind]
}

type Outcome = RouterOutputs['assignment']['extend']

/** Does exactly what the preview with this fingerprint showed, or nothing. */
export function useChange({ kind, targets, form }: ChangeInput, onSuccess: (outcome: Outcome) => Promise<void>) {
  const { assignment } = api
  const verbs = {
    extend: assignment.extend.useMutation({ onSuccess }),
    waive: assignment.waive.useMutation({ onSuccess }),
    liftWaiver: assignment.liftWaiver.useMutation({ onSuccess }),
    unassign: assignment.unassign.useMutation({ onSuccess }),
  }
  const { error, isPending } = verbs[kind]
  const apply = (fingerprint: string) => {
    const input = { targets: [...targets], fingerprint }
    if (kind === 'extend') verbs.extend.mutate({ ...input, ...extensionOf(form) })
    else if (kind === 'waive') verbs.waive.mutate({ ...input, reason: form.reason.trim() })
    else verbs[kind].mutate(input)
  }
  return { apply, error, isPending }
}

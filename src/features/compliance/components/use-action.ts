'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'
import type { ActionKind } from '../policy'
import type { SelectedCell } from './types'

export type ActionForm = {
  by: 'days' | 'date' | 'none'
  days: number
  date: string
  reason: string
  notes: string
  moduleIds: string[]
  isMandatory: boolean
}

const distinct = (values: readonly string[]) => [...new Set(values)]

/** Modules begin with those of the cells in which nothing is asked for. */
export const initialForm = (kind: ActionKind, cells: readonly SelectedCell[]): ActionForm => ({
  by: 'days',
  days: kind === 'extend' ? 14 : 30,
  date: '',
  reason: '',
  notes: '',
  moduleIds: distinct(cells.filter(({ state }) => state === null).map(({ moduleId }) => moduleId)),
  isMandatory: true,
})

type ActionInput = {
  kind: ActionKind
  cells: readonly SelectedCell[]
  form: ActionForm
  /** The form a moment ago: what the preview asks with. */
  asked: ActionForm
  onClose: () => void
  onChange: () => Promise<void>
}

const targetOf = ({ membershipId, moduleId }: SelectedCell) => ({ membershipId, moduleId })

/** Which of the cells the action is about. */
function targetsOf(kind: ActionKind, cells: readonly SelectedCell[]) {
  if (kind === 'liftWaiver') return cells.filter(({ state }) => state === 'WAIVED').map(targetOf)
  if (kind === 'unassign') return cells.filter(({ state }) => state !== null).map(targetOf)
  return cells.filter(({ state }) => state !== null && state !== 'WAIVED').map(targetOf)
}

const dueOf = ({ by, date, days }: ActionForm) => ({
  dueOn: by === 'date' && date ? date : null,
  days: by === 'days' ? days : null,
})

function assignInput(cells: readonly SelectedCell[], form: ActionForm) {
  const { dueOn, days } = dueOf(form)
  return {
    moduleIds: form.moduleIds,
    membershipIds: distinct(cells.map(({ membershipId }) => membershipId)),
    dueOn,
    deadlineDays: days,
    isMandatory: form.isMandatory,
    notes: form.notes.trim(),
  }
}

/** Whether the form says what the action needs. */
function isFilled(kind: ActionKind, { by, days, date, reason, moduleIds }: ActionForm): boolean {
  const hasDate = (by === 'days' && days > 0) || (by === 'date' && date !== '')
  if (kind === 'extend') return hasDate
  if (kind === 'waive') return reason.trim() !== ''
  return kind !== 'assign' || (moduleIds.length > 0 && (by === 'none' || hasDate))
}

/** What the verb would do, of the action that is open. */
function usePreview({ kind, cells, asked }: Pick<ActionInput, 'kind' | 'cells' | 'asked'>) {
  const targets = targetsOf(kind, cells)
  const optionsOf = (mine: ActionKind) => ({
    enabled: kind === mine && targets.length > 0 && (mine === 'waive' || isFilled(kind, asked)),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
  const { preview } = api.assignment
  const assigning = { ...optionsOf('assign'), enabled: kind === 'assign' && isFilled(kind, asked) }
  const queries = {
    remind: preview.remind.useQuery({ targets }, optionsOf('remind')),
    extend: preview.extend.useQuery({ targets, ...dueOf(asked) }, optionsOf('extend')),
    waive: preview.waive.useQuery({ targets, reason: asked.reason.trim() || '–' }, optionsOf('waive')),
    liftWaiver: preview.liftWaiver.useQuery({ targets }, optionsOf('liftWaiver')),
    assign: preview.assign.useQuery(assignInput(cells, asked), assigning),
    unassign: preview.unassign.useQuery({ targets }, optionsOf('unassign')),
  }
  return {
    error: queries[kind].error,
    reminder: queries.remind.data,
    change: kind === 'remind' ? undefined : queries[kind].data,
  }
}

type Outcome = { changeId: string; rows: number }

function useVerbs({ kind, onClose, onChange }: Pick<ActionInput, 'kind' | 'onClose' | 'onChange'>) {
  const t = useTranslations('compliance.action')
  const { assignment } = api
  const undo = assignment.undo.useMutation({
    onSuccess: async () => {
      notifications.show({ message: t('undone') })
      await onChange()
    },
    onError: notifyError,
  })
  const options = {
    onSuccess: async ({ changeId, rows }: Outcome) => {
      onClose()
      notifyUndo(t(`done.${kind}`, { count: rows }), () => undo.mutate({ changeId }))
      await onChange()
    },
    onError: notifyError,
  }
  return {
    remind: assignment.remind.useMutation({
      onSuccess: async ({ told }) => {
        onClose()
        notifications.show({ message: t('done.remind', { count: told }) })
        await onChange()
      },
      onError: notifyError,
    }),
    extend: assignment.extend.useMutation(options),
    waive: assignment.waive.useMutation(options),
    liftWaiver: assignment.liftWaiver.useMutation(options),
    assign: assignment.assign.useMutation(options),
    unassign: assignment.unassign.useMutation(options),
  }
}

/** The preview of an action, and the way to do exactly what it showed. */
export function useAction({ kind, cells, form, asked, onClose, onChange }: ActionInput) {
  const preview = usePreview({ kind, cells, asked })
  const verbs = useVerbs({ kind, onClose, onChange })
  const targets = targetsOf(kind, cells)
  const fingerprint = preview.change?.fingerprint ?? null
  const apply = () => {
    if (kind === 'remind') verbs.remind.mutate({ targets })
    if (kind === 'extend') verbs.extend.mutate({ targets, ...dueOf(form), fingerprint })
    if (kind === 'waive') verbs.waive.mutate({ targets, reason: form.reason.trim(), fingerprint })
    if (kind === 'liftWaiver') verbs.liftWaiver.mutate({ targets, fingerprint })
    if (kind === 'assign') verbs.assign.mutate({ ...assignInput(cells, form), fingerprint })
    if (kind === 'unassign') verbs.unassign.mutate({ targets, fingerprint })
  }
  const isEffective = kind === 'remind' ? (preview.reminder?.told ?? 0) > 0 : (preview.change?.rows ?? 0) > 0
  return { preview, apply, isPending: verbs[kind].isPending, isReady: isFilled(kind, form) && isEffective }
}

'use client'

import { TRPCClientError } from '@trpc/client'
import { useTranslations } from 'next-intl'
import { useShell } from '@/features/tenant/components/shell-context'
import type { AutosaveOptions, SaveFailure, Stored } from '@/lib/autosave'
import { browserDraft, useAutosave } from '@/lib/use-autosave'
import type { AppRouter } from '@/server/api/root'
import { useSaveReport } from './save-scope'

function failureOf(error: unknown, unreachable: string): SaveFailure {
  const known = error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>) : null
  if (!known?.data || known.data.httpStatus >= 500) return { kind: 'unreachable', message: unreachable }
  return { kind: known.data.key === 'changedMeanwhile' ? 'conflict' : 'refused', message: known.message }
}

type SavedOptions<Values extends object> = Pick<AutosaveOptions<Values>, 'save' | 'reload' | 'onSaved' | 'isValid'>

/**
 * Saves one thing of the editor by itself and tells the page how far it is; `id` names it in this browser's drafts.
 * `stored` has to be the same object as long as nothing is new.
 */
export function useSaved<Values extends object>(id: string, stored: Stored<Values>, options: SavedOptions<Values>) {
  const t = useTranslations('module.save')
  const { tenant, member } = useShell()
  const saved = useAutosave(stored, {
    ...options,
    failureOf: (error) => failureOf(error, t('unreachable')),
    drafts: browserDraft(`${tenant.slug}:${member.id}:${id}`),
  })
  const { status, problem, flush } = saved
  useSaveReport({ status, problem, retry: flush })
  return saved
}

'use client'

import { useFormatter, useNow, useTranslations } from 'next-intl'
import type { AssignmentStatus, ComplianceState } from '@/features/assignment/policy'

type Shown = { state: ComplianceState; status: AssignmentStatus; deadline: number | null; progress: number }

/** What a cell says in two words, and its next date. */
export function useCellText() {
  const t = useTranslations('compliance')
  const format = useFormatter()
  const thisYear = useNow().getFullYear()
  return ({ state, status, deadline, progress }: Shown) => {
    const text = state === 'ON_TRACK' ? t(`statuses.${status}`) : t(`states.${state}`)
    const moment = deadline === null || state === 'WAIVED' ? null : new Date(deadline)
    const isThisYear = moment?.getFullYear() === thisYear
    const date = moment
      ? format.dateTime(moment, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) })
      : null
    const percent = status === 'IN_PROGRESS' && progress > 0 ? t('matrix.inProgress', { progress }) : null
    return { text, date, percent }
  }
}

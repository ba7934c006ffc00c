'use client'

import { useUrlState } from '@/lib/use-url-state'
import { SORTS, STATUSES } from '../policy'

const KEYS = ['q', 'status', 'sort', 'mine', 'voted'] as const

/** What the address says the board shows. */
export function useBoardFilter() {
  const [values, change] = useUrlState(KEYS)
  const status = STATUSES.find((candidate) => candidate === values.status) ?? 'OPEN'
  const sort = SORTS.find((candidate) => candidate === values.sort) ?? 'VOTES'
  const [isMine, isVoted] = [values.mine === '1', values.voted === '1']
  return {
    status,
    sort,
    isMine,
    isVoted,
    search: values.q,
    change,
    isNarrowed: values.q !== '' || isMine || isVoted,
    input: { status, sort, isMine, isVoted, search: values.q.slice(0, 100) },
  }
}

export type BoardFilter = ReturnType<typeof useBoardFilter>

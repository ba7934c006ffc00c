'use client'

import { useMemo } from 'react'
import { useUrlState } from '@/lib/use-url-state'
import { FILTER_KEYS, filterOf } from '../policy'

/** The filters as the address has them, what they ask for, and the way to change them. */
export function useComplianceFilter() {
  const [values, setValues] = useUrlState(FILTER_KEYS)
  const key = JSON.stringify(values)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values are new objects at every render
  const filter = useMemo(() => filterOf(values), [key])
  const hasFilter = Object.values(values).some((value) => value !== '')
  const clear = () => setValues(Object.fromEntries(FILTER_KEYS.map((name) => [name, null])))
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString()
  return { values, setValues, filter, hasFilter, clear, query }
}

export type ComplianceFilter = ReturnType<typeof useComplianceFilter>

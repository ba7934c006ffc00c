'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** Filters and sort kept in the address, so that a list can be bookmarked, shared and gone back to. */
export function useUrlState<Key extends string>(keys: readonly Key[]) {
  const pathname = usePathname()
  const params = useSearchParams()
  const values = Object.fromEntries(keys.map((key) => [key, params.get(key) ?? ''])) as Record<Key, string>
  const setValues = useCallback(
    (changes: Partial<Record<Key, string | null>>) => {
      const next = new URLSearchParams(window.location.search)
      for (const [key, value] of Object.entries(changes)) {
        if (typeof value === 'string' && value !== '') next.set(key, value)
        else next.delete(key)
      }
      // The list asks for itself what it needs; the router would render the whole page on the server for it.
      window.history.replaceState(null, '', next.size > 0 ? `${pathname}?${next}` : pathname)
    },
    [pathname],
  )
  return [values, setValues] as const
}

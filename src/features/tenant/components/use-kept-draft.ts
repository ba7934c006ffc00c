'use client'

import { useState } from 'react'
import { browserDraft } from '@/lib/use-autosave'
import { useShell } from './shell-context'

function parseDraft<T extends object>(stored: string | null, like: T): T | null {
  if (!stored) return null
  try {
    const draft = JSON.parse(stored) as T
    const isWhole = Object.entries(like).every(
      ([key, value]) =>
        typeof draft[key as keyof T] === typeof value && Array.isArray(draft[key as keyof T]) === Array.isArray(value),
    )
    return isWhole ? draft : null
  } catch {
    return null
  }
}

type Kept<T> = {
  /** Of what it is: drafts of one name are one. */
  name: string
  empty: () => T
  isEmpty: (draft: T) => boolean
}

/**
 * What somebody is writing, kept in this browser until it is sent; sent again after a lost answer, it is the same
 * request.
 */
export function useKeptDraft<T extends { requestId: string }>({ name, empty, isEmpty }: Kept<T>) {
  const { tenant, member } = useShell()
  const [store] = useState(() => browserDraft(`${name}:${tenant.slug}:${member.id}`))
  const [kept] = useState(() => parseDraft(store.read(), empty()))
  const [draft, setDraft] = useState(() => kept ?? empty())
  const change = (changes: Partial<T>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    store.write(isEmpty(next) ? null : JSON.stringify(next))
  }
  const drop = () => {
    store.write(null)
    setDraft(empty())
  }
  const isKept = kept !== null && kept.requestId === draft.requestId
  return { draft, change, drop, isKept }
}

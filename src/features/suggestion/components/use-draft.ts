'use client'

import { useState } from 'react'
import { useShell } from '@/features/tenant/components/shell-context'
import { browserDraft } from '@/lib/use-autosave'

export type SuggestionDraft = { title: string; description: string; requestId: string }

const emptyDraft = (): SuggestionDraft => ({ title: '', description: '', requestId: crypto.randomUUID() })

function parseDraft(stored: string | null): SuggestionDraft | null {
  if (!stored) return null
  try {
    const { title, description, requestId } = JSON.parse(stored) as Partial<SuggestionDraft>
    return title !== undefined && description !== undefined && requestId ? { title, description, requestId } : null
  } catch {
    return null
  }
}

/**
 * What somebody is writing, kept in this browser until it is sent; sent again after a lost answer, it is the same
 * request.
 */
export function useDraft() {
  const { tenant, member } = useShell()
  const [store] = useState(() => browserDraft(`suggestion:${tenant.slug}:${member.id}`))
  const [kept] = useState(() => parseDraft(store.read()))
  const [draft, setDraft] = useState(() => kept ?? emptyDraft())
  const change = (changes: Partial<SuggestionDraft>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    store.write(next.title.trim() === '' && next.description.trim() === '' ? null : JSON.stringify(next))
  }
  const drop = () => {
    store.write(null)
    setDraft(emptyDraft())
  }
  const isKept = kept !== null && kept.requestId === draft.requestId
  return { draft, change, drop, isKept }
}

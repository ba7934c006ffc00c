'use client'

import { useState } from 'react'
import { useKeptDraft } from '@/features/tenant/components/use-kept-draft'

const empty = () => ({
  url: '',
  title: '',
  description: '',
  tags: [] as string[],
  requestId: crypto.randomUUID() as string,
})

type Words = { title: string; description: string }

/** A link that is being posted. What its page says of itself stands where nobody has written anything else. */
export function useDraft() {
  const { draft, change, drop, isKept } = useKeptDraft({
    name: 'radar',
    empty,
    isEmpty: ({ url, title, description, tags }) => [url, title, description, ...tags].every((text) => !text.trim()),
  })
  const [filled, setFilled] = useState<Words>({ title: '', description: '' })
  const fill = ({ title, description }: Words) => {
    const isOurs = (key: keyof Words) => draft[key].trim() === '' || draft[key] === filled[key]
    setFilled({ title, description })
    change({ ...(isOurs('title') ? { title } : {}), ...(isOurs('description') ? { description } : {}) })
  }
  return { draft, change, fill, drop, isKept }
}

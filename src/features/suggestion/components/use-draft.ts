'use client'

import { useKeptDraft } from '@/features/tenant/components/use-kept-draft'

const empty = () => ({ title: '', description: '', requestId: crypto.randomUUID() as string })

export const useDraft = () =>
  useKeptDraft({
    name: 'suggestion',
    empty,
    isEmpty: ({ title, description }) => title.trim() === '' && description.trim() === '',
  })

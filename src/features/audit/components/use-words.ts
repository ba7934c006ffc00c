'use client'

import { useFormatter, useLocale, useMessages } from 'next-intl'
import { useMemo } from 'react'
import { type ValueWords, wordsFor } from '../policy'

export const useAuditMessages = (): ValueWords['messages'] => useMessages() as unknown as ValueWords['messages']

/** The words, dates and numbers that values are shown in. */
export function useWords(): ValueWords {
  const messages = useAuditMessages()
  const format = useFormatter()
  const locale = useLocale()
  return useMemo(() => wordsFor(messages, format, locale), [messages, format, locale])
}

'use client'

import { Button, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DescribedChange } from '../policy'

/** As much of a text as one reads without asking for it. */
const SHORT = 140

const shorten = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text)

/** One field of a line: from what, to what; a long text is opened on request. */
export function AuditChange({ change: { label, from, to } }: { change: DescribedChange }) {
  const t = useTranslations('audit')
  const [isOpen, setOpen] = useState(false)
  const isLong = [from, to].some((text) => text !== null && text.length > SHORT)
  const show = (text: string) => (isOpen ? text : shorten(text))
  return (
    <Text size="sm" c="dimmed" component="div" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
      {sentence()}
      {isLong && (
        <Button
          size="compact-xs"
          variant="subtle"
          ml={4}
          aria-expanded={isOpen}
          onClick={() => setOpen((wasOpen) => !wasOpen)}
        >
          {t(isOpen ? 'less' : 'more')}
        </Button>
      )}
    </Text>
  )

  function sentence() {
    if (from !== null && to !== null) return t('change', { field: label, from: show(from), to: show(to) })
    if (to !== null) return t('set', { field: label, to: show(to) })
    return from === null ? t('changed', { field: label }) : t('removed', { field: label, from: show(from) })
  }
}

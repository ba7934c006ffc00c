'use client'

import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconBook2, IconCheck, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { canConvert, canDecide } from '../policy'
import type { Decided, Verdict } from './use-decisions'

type DecisionButtonsProps = {
  suggestion: Decided
  mayConvert: boolean
  onAsk: (suggestion: Decided, verdict: Verdict) => void
}

const VERDICTS = [
  { to: 'APPROVED', key: 'approve', icon: IconCheck },
  { to: 'REJECTED', key: 'reject', icon: IconX },
  { to: 'OPEN', key: 'reopen', icon: IconArrowBackUp },
] as const

/** What can be decided in the state that it is in. */
export function DecisionButtons({ suggestion, mayConvert, onAsk }: DecisionButtonsProps) {
  const t = useTranslations('suggestion')
  const possible = VERDICTS.filter(({ to }) => canDecide(suggestion.status, to))
  const isConvertible = mayConvert && canConvert(suggestion.status)
  if (possible.length === 0 && !isConvertible) return null
  return (
    <Group gap="xs" role="group" aria-label={t('decision')}>
      {isConvertible && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconBook2 size={16} aria-hidden />}
          onClick={() => onAsk(suggestion, 'CONVERTED')}
        >
          {t('convert')}
        </Button>
      )}
      {possible.map(({ to, key, icon: Icon }) => (
        <Button
          key={to}
          size="compact-sm"
          variant="default"
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => onAsk(suggestion, to)}
        >
          {t(key)}
        </Button>
      ))}
    </Group>
  )
}

import { Badge } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ChangeEffect } from '../policy'

const COLORS: Record<ChangeEffect, string> = {
  NEW: 'blue',
  EARLIER: 'orange',
  LATER: 'teal',
  ENDED: 'gray',
  WAIVED: 'gray',
  LIFTED: 'blue',
  UNCHANGED: 'gray',
}

export function EffectBadge({ effect, count }: { effect: ChangeEffect; count?: number }) {
  const t = useTranslations('assignment')
  const name = t(`effects.${effect}`)
  return (
    <Badge color={COLORS[effect]} variant="light" radius="sm" tt="none" miw="max-content">
      {count === undefined ? name : t('preview.effect', { effect: name, count })}
    </Badge>
  )
}

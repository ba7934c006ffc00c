import { Badge } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ScormStatus } from '../policy'

const COLORS: Record<ScormStatus, string> = {
  'not attempted': 'gray',
  incomplete: 'blue',
  completed: 'green',
  passed: 'green',
  failed: 'red',
}

/** How a learner stands in a package, in a word. */
export function StatusBadge({ status }: { status: ScormStatus }) {
  const t = useTranslations('scormReport')
  return (
    <Badge variant="light" color={COLORS[status]} tt="none" miw="max-content">
      {t(`statuses.${status}`)}
    </Badge>
  )
}

'use client'

import { Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'

type Reason = { groupName: string | null; since: Date }

/** "because you are in Production, since 3 March", for each reason. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTranslations('assignment.why')
  const format = useFormatter()
  const now = new Date()
  const day = (date: Date) =>
    format.dateTime(date, {
      day: 'numeric',
      month: 'long',
      ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
    })
  return reasons.map(({ groupName, since }) => (
    <Text key={`${groupName}-${since.getTime()}`} size="sm" c="dimmed">
      {groupName === null
        ? t('direct', { since: day(since) })
        : t.rich('group', { group: groupName, since: day(since), b: (chunks) => <em>{chunks}</em> })}
    </Text>
  ))
}

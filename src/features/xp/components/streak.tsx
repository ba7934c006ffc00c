import { Text } from '@mantine/core'
import { IconFlame } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'

/** How many days in a row one has learned; a single day is none. */
export function Streak({ days }: { days: number }) {
  const t = useTranslations('xp')
  if (days < 2) return null
  return (
    <Text size="sm" mt="sm" title={t('streakHelp')} style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
      <IconFlame size={18} stroke={1.8} aria-hidden color="var(--mantine-color-orange-6)" />
      {t('streak', { count: days })}
    </Text>
  )
}

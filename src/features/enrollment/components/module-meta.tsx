import { Group, Text } from '@mantine/core'
import { IconAward, IconClock, IconStairs } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Difficulty } from '@/generated/prisma/enums'

type ModuleMetaProps = { difficulty: Difficulty; estimatedMinutes: number; cpdPoints: number }

/** How hard, how long, worth how many points. */
export function ModuleMeta({ difficulty, estimatedMinutes, cpdPoints }: ModuleMetaProps) {
  const t = useTranslations('enrollment')
  const facts = [
    { icon: IconStairs, text: t(`difficulties.${difficulty}`) },
    { icon: IconClock, text: t('card.minutes', { count: estimatedMinutes }) },
    ...(cpdPoints > 0 ? [{ icon: IconAward, text: t('card.cpdPoints', { count: cpdPoints }) }] : []),
  ]
  return (
    <Group gap="sm" style={{ rowGap: 4 }}>
      {facts.map(({ icon: Icon, text }) => (
        <Group key={text} gap={4} wrap="nowrap" c="dimmed">
          <Icon size={15} stroke={1.6} aria-hidden />
          <Text size="xs">{text}</Text>
        </Group>
      ))}
    </Group>
  )
}

import { Group, Progress, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'

/** The rank, and how far the next one is. */
export function RankProgress({ balance }: { balance: RouterOutputs['xp']['balance'] }) {
  const t = useTranslations('xp')
  const { rank, next, lifetimeXp } = balance
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text fw={600}>{t(`ranks.${rank}`)}</Text>
        <Text size="sm" c="dimmed">
          {t('points', { count: lifetimeXp })}
        </Text>
      </Group>
      <Progress.Root size="md" radius="xl">
        <Progress.Section value={next?.percent ?? 100} aria-label={t('way')} />
      </Progress.Root>
      <Text size="sm" c="dimmed" mt={6}>
        {next ? t('next', { missing: next.missing, rank: t(`ranks.${next.rank}`) }) : t('top')}
      </Text>
    </div>
  )
}

import { Stack, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'
import { VisibilityChoice } from './visibility-choice'

/** The same choice among the settings of one's account. */
export function VisibilitySection({ visibility }: { visibility: RouterOutputs['leaderboard']['visibility'] }) {
  const t = useTranslations('leaderboard')
  return (
    <Stack gap="xs" component="section" aria-labelledby="leaderboard">
      <Title order={2} size="h4" id="leaderboard">
        {t('title')}
      </Title>
      <VisibilityChoice initialData={visibility} />
    </Stack>
  )
}

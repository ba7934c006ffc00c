'use client'

import { Anchor, Paper, Stack, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { api, type RouterOutputs } from '@/trpc/client'
import { RankProgress } from './rank-progress'
import { Streak } from './streak'

type PointsPanelProps = { slug: string; initialData: RouterOutputs['xp']['balance'] }

/** One's points and rank, beside what is going on. */
export function PointsPanel({ slug, initialData }: PointsPanelProps) {
  const t = useTranslations('xp')
  const { data } = api.xp.balance.useQuery(undefined, { initialData })
  return (
    <section aria-labelledby="points">
      <Stack gap="sm">
        <Title order={2} size="h4" id="points">
          {t('title')}
        </Title>
        <Paper withBorder radius="md" p="md">
          <RankProgress balance={data} />
          <Streak days={data.streak.current} />
        </Paper>
        <Anchor component={Link} href={`/t/${slug}/points`} size="sm">
          {t('how')}
        </Anchor>
      </Stack>
    </section>
  )
}

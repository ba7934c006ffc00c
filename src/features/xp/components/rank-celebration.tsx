'use client'

import { Button, Paper, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { api, type RouterOutputs } from '@/trpc/client'
import classes from './rank-celebration.module.css'

type RankCelebrationProps = { notificationId: string; rank: RouterOutputs['xp']['balance']['rank'] }

const COLORS = ['yellow-5', 'teal-5', 'blue-5', 'red-5', 'grape-5']
const SPARKS = Array.from({ length: 18 }, (_, place) => ({
  '--left': `${(place * 37) % 100}%`,
  '--delay': `${(place % 6) * 120}ms`,
  '--color': `var(--mantine-color-${COLORS[place % COLORS.length]})`,
}))

/** Once, when a new rank is reached; whoever wants less motion gets the words alone. */
export function RankCelebration({ notificationId, rank }: RankCelebrationProps) {
  const t = useTranslations('xp')
  const utils = api.useUtils()
  const mark = api.notification.mark.useMutation({
    onMutate: () =>
      utils.xp.balance.setData(undefined, (balance) => balance && { ...balance, newRankNotificationId: null }),
    onSettled: () => Promise.all([utils.notification.invalidate(), utils.xp.balance.invalidate()]),
  })
  return (
    <Paper withBorder radius="md" p="md" className={classes.card} role="status">
      {SPARKS.map((style) => (
        <span key={style['--left']} className={classes.spark} style={style as CSSProperties} aria-hidden />
      ))}
      <Text fw={700}>{t('newRank', { rank: t(`ranks.${rank}`) })}</Text>
      <Text size="sm" mb="xs">
        {t('newRankText')}
      </Text>
      <Button size="compact-sm" onClick={() => mark.mutate({ ids: [notificationId], isRead: true })}>
        {t('newRankThanks')}
      </Button>
    </Paper>
  )
}

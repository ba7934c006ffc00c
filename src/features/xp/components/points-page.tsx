'use client'

import { Alert, Box, Button, Grid, Group, type GroupProps, Paper, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { PAID_SOURCES, RANKS } from '../policy'
import { NewRank } from './new-rank'
import classes from './points-page.module.css'
import { RankProgress } from './rank-progress'
import { Streak } from './streak'

type Line = RouterOutputs['xp']['history']['items'][number]

type PointsPageProps = { balance: RouterOutputs['xp']['balance']; amounts: RouterOutputs['xp']['amounts'] }

/** One's points: how many, what each was for, how to earn more, and the ranks they lead to. */
export function PointsPage({ balance: initialData, amounts }: PointsPageProps) {
  const t = useTranslations('xp')
  const { data: balance } = api.xp.balance.useQuery(undefined, { initialData })
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            <NewRank initialData={initialData} />
            <Paper withBorder radius="md" p="lg">
              <RankProgress balance={balance} />
              <Text size="sm" mt="md">
                {t('spendable', { count: balance.totalXp })}
              </Text>
              <Streaks {...balance.streak} />
            </Paper>
            <History />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="xl">
            <Amounts amounts={amounts} />
            <Ranks held={balance.rank} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}

function Streaks({ current, longest }: RouterOutputs['xp']['balance']['streak']) {
  const t = useTranslations('xp')
  if (longest < 2) return null
  return (
    <>
      <Streak days={current} />
      <Text size="sm" c="dimmed" mt="xs">
        {t('longestStreak', { count: longest })} {t('streakHelp')}
      </Text>
    </>
  )
}

function History() {
  const t = useTranslations('xp')
  const tCommon = useTranslations('common')
  const list = api.xp.history.useInfiniteQuery({}, { getNextPageParam: (page) => page.nextCursor ?? undefined })
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section aria-labelledby="history">
      <Title order={2} size="h4" id="history" mb="sm">
        {t('history')}
      </Title>
      {list.isPending && <Skeleton h={200} radius="md" />}
      {list.error && <Alert color="red">{list.error.message}</Alert>}
      {list.isSuccess && lines.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      {lines.length > 0 && (
        <Paper withBorder radius="md" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {lines.map((line) => (
            <HistoryLine key={line.id} line={line} />
          ))}
        </Paper>
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {tCommon('loadMore')}
        </Button>
      )}
    </section>
  )
}

function HistoryLine({ line }: { line: Line }) {
  const t = useTranslations('xp')
  const format = useFormatter()
  const amount = format.number(line.amount, { signDisplay: 'always' })
  return (
    <Group
      component="li"
      justify="space-between"
      wrap="nowrap"
      px="md"
      py="sm"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <div>
        <Text size="sm">{explain(t, line)}</Text>
        <Text size="xs" c="dimmed">
          <RelativeTime value={line.eventTime} />
        </Text>
      </div>
      <Text fw={600} style={{ flexShrink: 0 }}>
        {amount}
      </Text>
    </Group>
  )
}

const NO_VALUES = { module: '', quiz: '', percent: '', reason: '', question: '', suggestion: '', reward: '', cause: '' }

/** The sentence of a line: its params are what the feature that paid it wrote. */
function explain(t: ReturnType<typeof useTranslations<'xp'>>, { source, params, givenBy }: Line): string {
  const values = Object.fromEntries(Object.entries(params ?? {}).map(([key, value]) => [key, String(value)]))
  return t(`lines.${source}`, { ...NO_VALUES, by: givenBy?.name ?? '', ...values })
}

function Amounts({ amounts }: { amounts: PointsPageProps['amounts'] }) {
  const t = useTranslations('xp')
  const paid = PAID_SOURCES.filter((source) => amounts[source] > 0)
  return (
    <section aria-labelledby="amounts">
      <Title order={2} size="h4" id="amounts" mb="sm">
        {t('how')}
      </Title>
      <Pairs>
        {paid.map((source) => (
          <Pair key={source} label={t(`sources.${source}`)} value={amounts[source]} fw={600} />
        ))}
      </Pairs>
    </section>
  )
}

function Ranks({ held }: { held: string }) {
  const t = useTranslations('xp')
  return (
    <section aria-labelledby="ranks">
      <Title order={2} size="h4" id="ranks" mb="sm">
        {t('ranksTitle')}
      </Title>
      <Pairs>
        {RANKS.map(({ rank, from }) => (
          <Pair
            key={rank}
            label={t(`ranks.${rank}`)}
            value={t('from', { count: from })}
            aria-current={rank === held ? 'true' : undefined}
            fw={rank === held ? 600 : undefined}
          />
        ))}
      </Pairs>
    </section>
  )
}

const Pairs = ({ children }: { children: ReactNode }) => (
  <Box component="ul" p={0} m={0} className={classes.pairs}>
    {children}
  </Box>
)

type PairProps = GroupProps & { label: string; value: ReactNode }

const Pair = ({ label, value, ...props }: PairProps) => (
  <Group component="li" justify="space-between" wrap="nowrap" py={7} {...props}>
    <span>{label}</span>
    <span>{value}</span>
  </Group>
)

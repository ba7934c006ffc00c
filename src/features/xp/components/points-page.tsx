'use client'

import { Alert, Button, Grid, Group, Paper, Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { PAID_SOURCES, RANKS } from '../policy'
import { RankProgress } from './rank-progress'

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
            <Paper withBorder radius="md" p="lg">
              <RankProgress balance={balance} />
              <Text size="sm" mt="md">
                {t('spendable', { count: balance.totalXp })}
              </Text>
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
      <Table>
        <Table.Tbody>
          {paid.map((source) => (
            <Table.Tr key={source}>
              <Table.Td>{t(`sources.${source}`)}</Table.Td>
              <Table.Td ta="right" fw={600}>
                {amounts[source]}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
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
      <Table>
        <Table.Tbody>
          {RANKS.map(({ rank, from }) => (
            <Table.Tr key={rank} aria-current={rank === held ? 'true' : undefined} fw={rank === held ? 600 : undefined}>
              <Table.Td>{t(`ranks.${rank}`)}</Table.Td>
              <Table.Td ta="right">{t('from', { count: from })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

'use client'

import {
  Alert,
  Button,
  Grid,
  Group,
  NativeSelect,
  Paper,
  SegmentedControl,
  Skeleton,
  Stack,
  Text,
  Title,
} from '@mantine/core'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { PERIODS } from '../policy'
import { BoardTable } from './board-table'
import { VisibilityChoice } from './visibility-choice'

type LeaderboardPageProps = {
  groups: RouterOutputs['leaderboard']['groups']
  visibility: RouterOutputs['leaderboard']['visibility']
}

/** Who has earned most, and where oneself stands. */
export function LeaderboardPage({ groups, visibility }: LeaderboardPageProps) {
  const t = useTranslations('leaderboard')
  const [values, setValues] = useUrlState(['period', 'group'])
  const period = PERIODS.find((known) => known === values.period) ?? 'WEEK'
  const groupId = groups.find(({ id }) => id === values.group)?.id ?? null
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Group align="flex-end">
              <SegmentedControl
                aria-label={t('period')}
                value={period}
                onChange={(next) => setValues({ period: next })}
                data={PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))}
              />
              {groups.length > 0 && (
                <NativeSelect
                  aria-label={t('group')}
                  value={groupId ?? ''}
                  onChange={({ currentTarget }) => setValues({ group: currentTarget.value || null })}
                  data={[
                    { value: '', label: t('everybody') },
                    ...groups.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
              )}
            </Group>
            <Board period={period} groupId={groupId} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="xl">
            <Standing period={period} groupId={groupId} />
            <VisibilityChoice initialData={visibility} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}

type Asked = { period: (typeof PERIODS)[number]; groupId: string | null }

function Board(asked: Asked) {
  const t = useTranslations('leaderboard')
  const tCommon = useTranslations('common')
  const list = api.leaderboard.list.useInfiniteQuery(asked, {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  })
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (list.isPending) return <Skeleton h={360} radius="md" />
  if (rows.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
  return (
    <>
      <Paper withBorder radius="md" px="xs">
        <BoardTable caption={t(`captions.${asked.period}`)} rows={rows} />
      </Paper>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {tCommon('loadMore')}
        </Button>
      )}
    </>
  )
}

function Standing(asked: Asked) {
  const t = useTranslations('leaderboard')
  const { data, isPending } = api.leaderboard.standing.useQuery(asked, { placeholderData: (previous) => previous })
  if (isPending) return <Skeleton h={160} radius="md" />
  if (!data) return null
  const { own, around, visibility } = data
  return (
    <section aria-labelledby="standing">
      <Title order={2} size="h4" id="standing" mb="sm">
        {t('yours')}
      </Title>
      {!own && <Text c="dimmed">{t('none')}</Text>}
      {own && (
        <Text mb="sm">
          {t(visibility === 'HIDDEN' ? 'wouldBe' : 'placeOf', { place: own.place, points: own.points })}
        </Text>
      )}
      {around.length > 1 && (
        <Paper withBorder radius="md" px="xs">
          <BoardTable caption={t('around')} rows={around} hasRanks={false} />
        </Paper>
      )}
    </section>
  )
}

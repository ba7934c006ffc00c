'use client'

import {
  Alert,
  Anchor,
  Badge,
  Button,
  Group,
  Pill,
  Select,
  SimpleGrid,
  Skeleton,
  Stack,
  Table,
  TextInput,
} from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { RelativeTime } from '@/components/relative-time'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { REDEMPTION_FILTERS, REDEMPTION_STATUSES, redemptionFilterOf, STATUS_COLORS } from '../policy'

/** Who asked for what and what became of it, to filter and to take along. */
export function HistoryPage({ slug }: { slug: string }) {
  const t = useTranslations('reward')
  const tCommon = useTranslations('common')
  const [values, setFilter] = useUrlState(REDEMPTION_FILTERS)
  const filter = redemptionFilterOf(values)
  const given = Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  )
  const list = api.reward.history.useInfiniteQuery(given, {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  })
  const requests = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <PageHeader title={t('history.title')} description={t('history.description')}>
        <Button component={Link} href={`/t/${slug}/rewards`} variant="default">
          {t('queue.back')}
        </Button>
        <Button
          component="a"
          href={`/api/t/${slug}/rewards/export?${new URLSearchParams(given)}`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('history.export')}
        </Button>
      </PageHeader>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Select
            label={t('history.status')}
            placeholder={t('history.anyStatus')}
            clearable
            value={filter.status}
            onChange={(status) => setFilter({ status })}
            data={REDEMPTION_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          />
          <TextInput
            type="date"
            label={t('history.since')}
            max={filter.until ?? undefined}
            value={filter.since ?? ''}
            onChange={(event) => setFilter({ since: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('history.until')}
            min={filter.since ?? undefined}
            value={filter.until ?? ''}
            onChange={(event) => setFilter({ until: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Chosen filter={filter} first={requests[0]} onClear={(key) => setFilter({ [key]: null })} />
        {list.error && <Alert color="red">{list.error.message}</Alert>}
        {list.isPending && <Skeleton h={320} radius="md" />}
        {list.isSuccess && requests.length === 0 && (
          <EmptyState title={t('history.emptyTitle')} text={t('history.emptyText')} />
        )}
        {requests.length > 0 && (
          <Table.ScrollContainer minWidth={720}>
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('columns.askedAt')}</Table.Th>
                  <Table.Th>{t('columns.person')}</Table.Th>
                  <Table.Th>{t('columns.reward')}</Table.Th>
                  <Table.Th ta="right">{t('columns.points')}</Table.Th>
                  <Table.Th>{t('columns.status')}</Table.Th>
                  <Table.Th>{t('columns.decidedBy')}</Table.Th>
                  <Table.Th>{t('columns.note')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {requests.map((request) => (
                  <Table.Tr key={request.id}>
                    <Table.Td>
                      <RelativeTime value={request.createdAt} />
                    </Table.Td>
                    <Table.Td>
                      <Anchor
                        component="button"
                        size="sm"
                        ta="start"
                        aria-label={t('history.onlyPerson', { name: request.membership.name })}
                        onClick={() => setFilter({ membershipId: request.membershipId })}
                      >
                        {request.membership.name}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>
                      <Anchor
                        component="button"
                        size="sm"
                        ta="start"
                        aria-label={t('history.onlyReward', { name: request.rewardTitle })}
                        onClick={() => setFilter({ rewardId: request.rewardId })}
                      >
                        {request.rewardTitle}
                      </Anchor>
                    </Table.Td>
                    <Table.Td ta="right">{request.xpSpent}</Table.Td>
                    <Table.Td>
                      <Badge variant="light" color={STATUS_COLORS[request.status]} tt="none" miw="max-content">
                        {t(`statuses.${request.status}`)}
                      </Badge>
                    </Table.Td>
                    <Table.Td>{request.reviewedBy?.name}</Table.Td>
                    <Table.Td>{request.note}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {tCommon('loadMore')}
          </Button>
        )}
      </Stack>
    </>
  )
}

type ChosenProps = {
  filter: ReturnType<typeof redemptionFilterOf>
  first: RouterOutputs['reward']['history']['items'][number] | undefined
  onClear: (key: 'membershipId' | 'rewardId') => void
}

/** Whose requests, and for which reward, when only those are shown. */
function Chosen({ filter: { membershipId, rewardId }, first, onClear }: ChosenProps) {
  const t = useTranslations('reward.history')
  if (!membershipId && !rewardId) return null
  const clear = (key: 'membershipId' | 'rewardId') => ({
    withRemoveButton: true,
    size: 'md' as const,
    onRemove: () => onClear(key),
    removeButtonProps: { 'aria-label': t('clear'), 'aria-hidden': false, tabIndex: 0 },
  })
  return (
    <Group gap="xs">
      {membershipId && <Pill {...clear('membershipId')}>{t('only', { name: first?.membership.name ?? '…' })}</Pill>}
      {rewardId && <Pill {...clear('rewardId')}>{t('only', { name: first?.rewardTitle ?? '…' })}</Pill>}
    </Group>
  )
}

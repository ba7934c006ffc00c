'use client'

import { Alert, Button, Group, Paper, Select, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { RelativeTime } from '@/components/relative-time'
import { AuditAction } from '@/generated/prisma/enums'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'

type Entry = RouterOutputs['audit']['list']['items'][number]

const actions = Object.values(AuditAction)

/** Each line says who, what, from what, to what. */
export function AuditPage() {
  const t = useTranslations()
  const [filter, setFilter] = useUrlState(['action'])
  const action = actions.find((candidate) => candidate === filter.action)
  const list = api.audit.list.useInfiniteQuery(action ? { action } : {}, {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  })
  const entries = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.description')} />
      <Stack>
        <Select
          aria-label={t('audit.filter')}
          placeholder={t('audit.everything')}
          searchable
          clearable
          maw={360}
          value={action ?? null}
          onChange={(next) => setFilter({ action: next })}
          data={actions.map((value) => ({ value, label: t(`audit.actions.${value}`) }))}
        />
        {list.error && <Alert color="red">{list.error.message}</Alert>}
        {list.isPending && <Skeleton h={320} radius="md" />}
        {list.isSuccess && entries.length === 0 && (
          <EmptyState title={t('audit.emptyTitle')} text={t('audit.emptyText')} />
        )}
        <Stack gap="xs" component="ol" p={0} m={0}>
          {entries.map((entry) => (
            <AuditLine key={entry.id} entry={entry} />
          ))}
        </Stack>
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        )}
      </Stack>
    </>
  )
}

function AuditLine({ entry }: { entry: Entry }) {
  const t = useTranslations('audit')
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Text>
          <b>{entry.actorName}</b> · {t(`actions.${entry.action}`)}
          {entry.entityName && (
            <>
              {' · '}
              <b>{entry.entityName}</b>
            </>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          <RelativeTime value={entry.createdAt} />
        </Text>
      </Group>
      {changesOf(entry.metadata).map(({ field, from, to }) => (
        <Text key={field} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {from === NOTHING ? t(to === NOTHING ? 'changed' : 'set', { field, to }) : t('change', { field, from, to })}
        </Text>
      ))}
    </Paper>
  )
}

const NOTHING = '–'

const show = (value: unknown) => {
  if (value === null || value === undefined || value === '') return NOTHING
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function changesOf(metadata: unknown) {
  if (typeof metadata !== 'object' || metadata === null) return []
  return Object.entries(metadata).map(([field, change]: [string, { from?: unknown; to?: unknown } | null]) => ({
    field,
    from: show(change?.from).slice(0, 200),
    to: show(change?.to).slice(0, 200),
  }))
}

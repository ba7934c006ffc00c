'use client'

import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { useShell } from '@/features/tenant/components/shell-context'
import { useUrlState } from '@/lib/use-url-state'
import { api } from '@/trpc/client'
import { AUDIT_FILTERS, auditFilterOf } from '../policy'
import { AuditFilters } from './audit-filters'
import { AuditLine } from './audit-line'

/** Each line says who, what, from what, to what. */
export function AuditPage() {
  const t = useTranslations()
  const { tenant } = useShell()
  const [values, setFilter] = useUrlState(AUDIT_FILTERS)
  const filter = auditFilterOf(values)
  const given = Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  )
  const list = api.audit.list.useInfiniteQuery(given, {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  })
  const entries = list.data?.pages.flatMap((page) => page.items) ?? []
  const isFiltered = Object.keys(given).length > 0
  const about = filter.entityId ? entries.find(({ entityId }) => entityId === filter.entityId) : null
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.description')}>
        <Button
          component="a"
          href={`/api/t/${tenant.slug}/audit/export?${new URLSearchParams(given)}`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('audit.export')}
        </Button>
      </PageHeader>
      <Stack>
        <AuditFilters filter={filter} about={about ?? null} onChange={setFilter} />
        {list.error && <Alert color="red">{list.error.message}</Alert>}
        {list.isPending && <Skeleton h={320} radius="md" />}
        {list.isSuccess && entries.length === 0 && (
          <EmptyState
            title={t(isFiltered ? 'audit.noMatchTitle' : 'audit.emptyTitle')}
            text={t(isFiltered ? 'audit.noMatchText' : 'audit.emptyText')}
          />
        )}
        <Stack gap="xs" component="ol" p={0} m={0}>
          {entries.map((entry) => (
            <AuditLine
              key={entry.id}
              entry={entry}
              onAbout={({ entityType, entityId }) => setFilter({ entityType, entityId })}
            />
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

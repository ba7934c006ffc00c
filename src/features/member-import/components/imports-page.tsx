'use client'

import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { FileArea } from './file-area'
import { STATUS_COLORS } from './verdict-look'

type Imports = RouterOutputs['memberImport']['list']
type ImportsPageProps = { slug: string; initialImports: Imports }

/** Where an import begins, and what became of earlier ones. */
export function ImportsPage({ slug, initialImports }: ImportsPageProps) {
  const t = useTranslations('memberImport')
  return (
    <>
      <Anchor component={Link} href={`/t/${slug}/people`} size="sm">
        ← {t('back')}
      </Anchor>
      <PageHeader title={t('title')} description={t('description')}>
        <Button
          component="a"
          href={`/api/t/${slug}/people/import/template`}
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('template')}
        </Button>
      </PageHeader>
      <Stack gap="xl">
        <FileArea slug={slug} />
        <section aria-labelledby="history">
          <Title order={2} size="h4" id="history" mb="sm">
            {t('history')}
          </Title>
          <History slug={slug} initialImports={initialImports} />
        </section>
      </Stack>
    </>
  )
}

function History({ slug, initialImports }: ImportsPageProps) {
  const t = useTranslations()
  const list = api.memberImport.list.useInfiniteQuery(
    {},
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      initialData: { pages: [initialImports], pageParams: [null] },
    },
  )
  const imports = list.data.pages.flatMap((page) => page.items)
  if (imports.length === 0)
    return <EmptyState title={t('memberImport.historyEmptyTitle')} text={t('memberImport.historyEmptyText')} />
  return (
    <Stack gap="xs" component="ul" p={0} m={0}>
      {imports.map((row) => (
        <HistoryRow key={row.id} slug={slug} row={row} />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

function HistoryRow({ slug, row }: { slug: string; row: Imports['items'][number] }) {
  const t = useTranslations('memberImport')
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Anchor component={Link} href={`/t/${slug}/people/import/${row.id}`} fw={600}>
            {row.fileName}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('by', { rows: row.rowCount, name: row.createdBy.name })} · <RelativeTime value={row.createdAt} />
          </Text>
        </div>
        <Badge variant="light" color={STATUS_COLORS[row.status]} style={{ flexShrink: 0 }}>
          {t(`statuses.${row.status}`)}
        </Badge>
      </Group>
    </Paper>
  )
}

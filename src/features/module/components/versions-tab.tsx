'use client'

import { Alert, Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { RelativeTime } from '@/components/relative-time'
import { api } from '@/trpc/client'
import classes from './editor.module.css'
import type { EditedModule } from './editor-page'
import { WarningBadge } from './warning-badge'

/** What was published when, by whom, and what was new. */
export function VersionsTab({ module }: { module: EditedModule }) {
  const t = useTranslations('module.versions')
  const tCommon = useTranslations('common')
  const list = api.module.versions.useInfiniteQuery(
    { moduleId: module.id },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={160} radius="md" />
  const versions = list.data.pages.flatMap((page) => page.items)
  if (versions.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
  return (
    <Stack className={classes.form}>
      <Stack component="ol" gap="xs" p={0} m={0} aria-label={t('label')}>
        {versions.map((version) => (
          <Paper key={version.id} component="li" withBorder p="sm" radius="md" style={{ listStyle: 'none' }}>
            <Group justify="space-between" gap="xs">
              <Group gap="xs">
                <Text fw={600}>{t('version', { version: version.version })}</Text>
                {version.version === module.version && (
                  <Badge variant="light" tt="none">
                    {t('current')}
                  </Badge>
                )}
                {version.isMaterial && <WarningBadge icon={IconRefresh}>{t('material')}</WarningBadge>}
              </Group>
              <Text size="sm" c="dimmed">
                {version.publishedBy && `${version.publishedBy} · `}
                <RelativeTime value={version.publishedAt} />
              </Text>
            </Group>
            <Text size="sm" mt={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {version.changeSummary || t(version.version === 1 ? 'first' : 'noSummary')}
            </Text>
          </Paper>
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {tCommon('loadMore')}
        </Button>
      )}
    </Stack>
  )
}

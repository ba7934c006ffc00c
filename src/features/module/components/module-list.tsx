'use client'

import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { useShell } from '@/features/tenant/components/shell-context'
import type { ModuleStatus } from '@/generated/prisma/enums'
import { api, type RouterOutputs } from '@/trpc/client'
import { newModuleHref } from './links'
import { ModuleRow } from './module-row'

export type AuthoredModule = RouterOutputs['module']['list']['items'][number]

type ModuleListProps = { search: string; status: ModuleStatus | null; canCreate: boolean }

export function ModuleList({ search, status, canCreate }: ModuleListProps) {
  const t = useTranslations()
  const list = api.module.list.useInfiniteQuery(
    { search, status },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <ModuleListSkeleton />
  const modules = list.data.pages.flatMap((page) => page.items)
  if (modules.length === 0) return <NoModules isFiltered={search !== '' || status !== null} canCreate={canCreate} />
  return (
    <Stack>
      <Stack gap="xs" component="ul" p={0} m={0} style={{ opacity: list.isPlaceholderData ? 0.6 : 1 }}>
        {modules.map((module) => (
          <ModuleRow key={module.id} module={module} />
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

function NoModules({ isFiltered, canCreate }: { isFiltered: boolean; canCreate: boolean }) {
  const t = useTranslations('module.authoring')
  const { slug } = useShell().tenant
  return (
    <EmptyState
      title={isFiltered ? t('noMatchTitle') : t('emptyTitle')}
      text={isFiltered ? t('noMatchText') : t('emptyText')}
    >
      {canCreate && (
        <Button component={Link} href={newModuleHref(slug)}>
          {t('new')}
        </Button>
      )}
    </EmptyState>
  )
}

const PLACEHOLDERS = ['a', 'b', 'c', 'd']

const ModuleListSkeleton = () => (
  <Stack gap="xs">
    {PLACEHOLDERS.map((key) => (
      <Skeleton key={key} h={88} radius="md" />
    ))}
  </Stack>
)

'use client'

import { Alert, Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { PlanModal } from './plan-modal'

type Tenant = RouterOutputs['platform']['listTenants']['items'][number]

export function TenantList({ search }: { search: string }) {
  const t = useTranslations()
  const [edited, setEdited] = useState<Tenant | null>(null)
  const list = api.platform.listTenants.useInfiniteQuery(
    { search },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={320} radius="md" />
  const tenants = list.data.pages.flatMap((page) => page.items)
  if (tenants.length === 0) {
    const state = search === '' ? 'empty' : 'noMatch'
    return (
      <EmptyState title={t(`platform.${state}Title`)} text={t(`platform.${state}Text`)}>
        <Button component={Link} href="/platform/new">
          {t('platform.new')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <Stack gap="xs">
      {edited && <PlanModal key={edited.id} tenant={edited} onClose={() => setEdited(null)} />}
      <Stack gap="xs" component="ul" p={0} m={0}>
        {tenants.map((tenant) => (
          <TenantRow key={tenant.id} tenant={tenant} onEdit={setEdited} />
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

function TenantRow({ tenant, onEdit }: { tenant: Tenant; onEdit: (tenant: Tenant) => void }) {
  const t = useTranslations('platform')
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {tenant.name}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            /t/{tenant.slug}
          </Text>
        </div>
        <Group gap="md">
          <Text size="sm">
            {t('members', { count: tenant.members })}
            {tenant.invited > 0 && ` · ${t('invited', { count: tenant.invited })}`}
          </Text>
          <Badge variant="light">{t(`plans.${tenant.plan}`)}</Badge>
          <Text size="sm" c="dimmed">
            {t('created')} <RelativeTime value={tenant.createdAt} />
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('editPlan', { name: tenant.name })}
            onClick={() => onEdit(tenant)}
          >
            {t('edit')}
          </Button>
        </Group>
      </Group>
    </Paper>
  )
}

'use client'

import { Button, SimpleGrid, Stack } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { useShell } from '@/features/tenant/components/shell-context'
import type { RouterOutputs } from '@/trpc/client'
import { CompletionsCard } from './completions-card'
import { GroupsCard } from './groups-card'
import { ModulesCard } from './modules-card'
import { TotalsRow } from './totals-row'
import { WeeksCard } from './weeks-card'

export type Dashboard = RouterOutputs['analytics']['dashboard']

/** How everybody is doing, in figures; each leads to the people behind it. */
export function DashboardPage({ data }: { data: Dashboard }) {
  const t = useTranslations('analytics')
  const { tenant, capabilities } = useShell()
  const isEmpty = data.totals.asked === 0 && data.completions.every(({ count }) => count === 0)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {isEmpty ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
          {capabilities.includes('MANAGE_GROUPS') && (
            <Button component={Link} href={`/t/${tenant.slug}/groups`}>
              {t('emptyAction')}
            </Button>
          )}
        </EmptyState>
      ) : (
        <Stack>
          <TotalsRow data={data} />
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <CompletionsCard data={data} />
            <WeeksCard data={data} />
            <GroupsCard data={data} />
            <ModulesCard data={data} />
          </SimpleGrid>
        </Stack>
      )}
    </>
  )
}

'use client'

import { Button, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { SearchInput } from '@/components/search-input'
import { useUrlState } from '@/lib/use-url-state'
import type { RouterOutputs } from '@/trpc/client'
import { TenantList } from './tenant-list'

/** Every company of the deployment: how large, on which plan; nothing of what is inside. */
export function TenantsPage({ overview }: { overview: RouterOutputs['platform']['overview'] }) {
  const t = useTranslations('platform')
  const [filter, setFilter] = useUrlState(['search'])
  return (
    <>
      <PageHeader title={t('tenants')} description={t('description', { count: overview.tenants })}>
        <Button component={Link} href="/platform/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('new')}
        </Button>
      </PageHeader>
      <Stack>
        <SearchInput
          value={filter.search}
          onSearch={(search) => setFilter({ search })}
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={100}
        />
        <TenantList search={filter.search} />
      </Stack>
    </>
  )
}

'use client'

import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconDownload, IconKeyboard } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { EmptyState } from '@/components/empty-state'
import { notifyError } from '@/components/notify'
import { PageHeader } from '@/components/page-header'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'
import { PEOPLE_AT_ONCE } from '../policy'
import { ComplianceFilters } from './compliance-filters'
import { ComplianceMatrix } from './compliance-matrix'
import { SelectionBar } from './selection-bar'
import { StateTiles } from './state-tiles'
import { type ComplianceFilter, useComplianceFilter } from './use-compliance-filter'
import { useSelection } from './use-selection'
import { ViewsMenu } from './views-menu'

const KeysHelp = dynamic(() => import('./keys-help').then((file) => file.KeysHelp), { ssr: false })
const PersonList = dynamic(() => import('./person-list').then((file) => file.PersonList), { ssr: false })

/** Who has to take what: tiles that filter the matrix below, and what can be done with what is selected in it. */
export function CompliancePage() {
  const t = useTranslations('compliance')
  const { capabilities, tenant } = useShell()
  const filter = useComplianceFilter()
  const counts = api.compliance.counts.useQuery(filter.filter, { placeholderData: (previous) => previous })
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <ViewsMenu filter={filter} />
        {capabilities.includes('EXPORT_REPORTS') && (
          <Button
            component="a"
            href={`/api/t/${tenant.slug}/compliance/export?${filter.query}`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('export')}
          </Button>
        )}
      </PageHeader>
      <Stack>
        <StateTiles
          tiles={counts.data?.tiles}
          value={filter.filter.state}
          onChange={(state) => filter.setValues({ state })}
        />
        <ComplianceFilters filter={filter} />
        {counts.error && <Alert color="red">{counts.error.message}</Alert>}
        <Matrix key={JSON.stringify(filter.filter)} filter={filter} modules={counts.data?.modules} />
      </Stack>
    </>
  )
}

type Modules = Parameters<typeof ComplianceMatrix>[0]['modules']

/** A new one for each filter: what was selected under another one would be acted upon unseen. */
function Matrix({ filter, modules }: { filter: ComplianceFilter; modules: Modules | undefined }) {
  const t = useTranslations('compliance')
  const utils = api.useUtils()
  const isWide = useMediaQuery('(min-width: 48em)')
  const [isHelpOpen, help] = useDisclosure(false)
  const selection = useSelection()
  const list = api.compliance.people.useInfiniteQuery(
    { ...filter.filter, limit: PEOPLE_AT_ONCE },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  const people = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const selectMatching = (moduleId: string | null) => {
    const asked = moduleId ? { ...filter.filter, moduleId } : filter.filter
    utils.compliance.targets.fetch(asked).then(({ targets }) => selection.toggle(targets), notifyError)
  }
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.isSuccess || !modules || isWide === undefined) return <Skeleton h={420} radius="md" />
  if (people.length === 0) return <Nothing filter={filter} />
  const count = modules.reduce((sum, module) => sum + module.count, 0)
  const shared = {
    people,
    modules,
    selection,
    hasMore: list.hasNextPage,
    loadMore: () => {
      if (!list.isFetching) void list.fetchNextPage()
    },
  }
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('shown', { count, modules: modules.length })}
        </Text>
        {isWide && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconKeyboard size={16} aria-hidden />}
            onClick={help.open}
          >
            {t('keys.title')}
          </Button>
        )}
      </Group>
      {isWide ? (
        <ComplianceMatrix {...shared} selectMatching={selectMatching} onHelp={help.open} />
      ) : (
        <PersonList {...shared} />
      )}
      <SelectionBar
        selection={selection}
        matching={count}
        onSelectAll={() => selectMatching(null)}
        onDone={() => {
          selection.clear()
          void utils.compliance.invalidate()
        }}
      />
      {isHelpOpen && <KeysHelp onClose={help.close} />}
    </Stack>
  )
}

function Nothing({ filter: { hasFilter, clear } }: { filter: ComplianceFilter }) {
  const t = useTranslations('compliance')
  const { capabilities, tenant } = useShell()
  if (hasFilter) {
    return (
      <EmptyState title={t('noMatchTitle')} text={t('noMatchText')}>
        <Button variant="default" onClick={clear}>
          {t('filters.clear')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
      {capabilities.includes('MANAGE_GROUPS') && (
        <Button component={Link} href={`/t/${tenant.slug}/groups`}>
          {t('emptyAction')}
        </Button>
      )}
    </EmptyState>
  )
}

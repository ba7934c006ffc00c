'use client'

import { Button, Group, Select, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SearchInput } from '@/components/search-input'
import { useShell } from '@/features/tenant/components/shell-context'
import { TENANT_ROLES } from '@/lib/permissions'
import { api } from '@/trpc/client'
import { MEMBER_SORTS, MEMBER_STATES } from '../policy'
import { usePeopleFilter } from './use-people-filter'

const WIDTH = { base: '100%', xs: 180 }

export function PeopleFilters() {
  const t = useTranslations()
  const { filter, setValues } = usePeopleFilter()
  const { data } = api.membership.filters.useQuery()
  return (
    <>
      <Group gap="sm">
        <SearchInput value={filter.search} onSearch={(search) => setValues({ search })} flex={1} miw={220} />
        <Select
          aria-label={t('membership.sort')}
          allowDeselect={false}
          value={filter.sort}
          onChange={(sort) => setValues({ sort })}
          data={MEMBER_SORTS.map((value) => ({ value, label: t(`membership.sorts.${value}`) }))}
          w={WIDTH}
        />
      </Group>
      <Group gap="sm">
        <Select
          aria-label={t('membership.state')}
          placeholder={t('membership.anyState')}
          clearable
          value={filter.state}
          onChange={(state) => setValues({ state })}
          data={MEMBER_STATES.map((value) => ({ value, label: t(`membership.states.${value}`) }))}
          w={WIDTH}
        />
        <Select
          aria-label={t('membership.role')}
          placeholder={t('membership.anyRole')}
          clearable
          value={filter.role}
          onChange={(role) => setValues({ role })}
          data={TENANT_ROLES.map((value) => ({ value, label: t(`identity.roles.${value}`) }))}
          w={WIDTH}
        />
        <Select
          aria-label={t('membership.department')}
          placeholder={t('membership.anyDepartment')}
          clearable
          searchable
          value={filter.department}
          onChange={(department) => setValues({ department })}
          data={data?.departments ?? []}
          w={WIDTH}
        />
        <Select
          aria-label={t('membership.group')}
          placeholder={t('membership.anyGroup')}
          clearable
          searchable
          value={filter.groupId}
          onChange={(group) => setValues({ group })}
          data={data?.groups.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          w={WIDTH}
        />
      </Group>
      <Found />
    </>
  )
}

/** How many there are, and all of them as a file. */
function Found() {
  const t = useTranslations('membership')
  const { tenant, capabilities } = useShell()
  const { filter, values } = usePeopleFilter()
  const { sort: _, ...counted } = filter
  const { data } = api.membership.count.useQuery(counted, { placeholderData: (previous) => previous })
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" aria-live="polite">
        {data ? t('found', { count: data.found }) : ' '}
      </Text>
      {capabilities.includes('EXPORT_REPORTS') && (
        <Button
          component="a"
          href={`/api/t/${tenant.slug}/people/export?${query}`}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('export')}
        </Button>
      )}
    </Group>
  )
}

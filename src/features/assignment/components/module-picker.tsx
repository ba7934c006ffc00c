'use client'

import { Loader, MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'

type ModulePickerProps = {
  value: readonly string[]
  onChange: (moduleIds: string[]) => void
  hidden?: readonly string[]
}

const MAX_FOUND = 30

/** Published modules, found as one types. */
export function ModulePicker({ value, onChange, hidden = [] }: ModulePickerProps) {
  const t = useTranslations('assignment.assign')
  const [search, setSearch] = useState('')
  const [known, setKnown] = useState<Record<string, string>>({})
  const [q] = useDebouncedValue(search.trim(), 250)
  const found = api.enrollment.catalogue.useInfiniteQuery(
    { ...(q ? { q } : { sort: 'TITLE' as const }), limit: MAX_FOUND },
    { getNextPageParam: () => undefined, placeholderData: (previous) => previous },
  )
  const modules = found.data?.pages.flatMap((page) => page.items) ?? []
  const titles = { ...known, ...Object.fromEntries(modules.map(({ id, title }) => [id, title])) }
  const shown = [...new Set([...value, ...modules.map(({ id }) => id)])].filter((id) => !hidden.includes(id))
  const change = (next: string[]) => {
    setKnown(Object.fromEntries(next.map((id) => [id, titles[id] ?? ''])))
    onChange(next)
  }
  return (
    <MultiSelect
      label={t('modules')}
      placeholder={value.length === 0 ? t('modulesPlaceholder') : ''}
      searchable
      data-autofocus
      value={[...value]}
      onChange={change}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      data={shown.map((id) => ({ value: id, label: titles[id] ?? '' }))}
      nothingFoundMessage={t('nothingFound')}
      rightSection={found.isFetching ? <Loader size="xs" /> : null}
      maxDropdownHeight={280}
    />
  )
}

'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SearchMultiSelect } from '@/components/search-multi-select'
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
  const [q] = useDebouncedValue(search.trim(), 250)
  const { data, isFetching } = api.enrollment.catalogue.useInfiniteQuery(
    { ...(q ? { q } : { sort: 'TITLE' as const }), limit: MAX_FOUND },
    { getNextPageParam: () => undefined, placeholderData: (previous) => previous },
  )
  const modules = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <SearchMultiSelect
      label={t('modules')}
      placeholder={t('modulesPlaceholder')}
      nothingFound={t('nothingFound')}
      found={modules.map(({ id, title }) => ({ id, label: title }))}
      isSearching={isFetching}
      onSearch={setSearch}
      {...{ value, onChange, search, hidden }}
    />
  )
}

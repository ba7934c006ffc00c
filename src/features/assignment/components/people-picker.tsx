'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SearchMultiSelect } from '@/components/search-multi-select'
import { api } from '@/trpc/client'

type PeoplePickerProps = { value: readonly string[]; onChange: (membershipIds: string[]) => void }

/** People whom one may assign modules to, found as one types. */
export function PeoplePicker({ value, onChange }: PeoplePickerProps) {
  const t = useTranslations('assignment.assign')
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), 250)
  const { data, isFetching } = api.assignment.suggestPeople.useQuery(
    { search: asked },
    { placeholderData: (previous) => previous },
  )
  return (
    <SearchMultiSelect
      label={t('people')}
      placeholder={t('peoplePlaceholder')}
      nothingFound={t('nothingFound')}
      found={(data ?? []).map(({ id, name }) => ({ id, label: name }))}
      isSearching={isFetching}
      onSearch={setSearch}
      {...{ value, onChange, search }}
    />
  )
}

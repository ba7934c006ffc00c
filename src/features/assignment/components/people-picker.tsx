'use client'

import { Loader, MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'

type PeoplePickerProps = { value: readonly string[]; onChange: (membershipIds: string[]) => void }

/** People whom one may assign modules to, found as one types. */
export function PeoplePicker({ value, onChange }: PeoplePickerProps) {
  const t = useTranslations('assignment.assign')
  const [search, setSearch] = useState('')
  const [known, setKnown] = useState<Record<string, string>>({})
  const [asked] = useDebouncedValue(search.trim(), 250)
  const found = api.assignment.suggestPeople.useQuery({ search: asked }, { placeholderData: (previous) => previous })
  const people = found.data ?? []
  const names = { ...known, ...Object.fromEntries(people.map(({ id, name }) => [id, name])) }
  const change = (next: string[]) => {
    setKnown(Object.fromEntries(next.map((id) => [id, names[id] ?? ''])))
    onChange(next)
  }
  return (
    <MultiSelect
      label={t('people')}
      placeholder={value.length === 0 ? t('peoplePlaceholder') : ''}
      searchable
      data-autofocus
      value={[...value]}
      onChange={change}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      data={[...new Set([...value, ...people.map(({ id }) => id)])].map((id) => ({
        value: id,
        label: names[id] ?? '',
      }))}
      nothingFoundMessage={t('nothingFound')}
      rightSection={found.isFetching ? <Loader size="xs" /> : null}
      maxDropdownHeight={280}
    />
  )
}

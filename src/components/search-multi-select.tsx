'use client'

import { Loader, MultiSelect } from '@mantine/core'
import { useState } from 'react'

type SearchMultiSelectProps = {
  label: string
  placeholder: string
  nothingFound: string
  value: readonly string[]
  onChange: (ids: string[]) => void
  /** What the search has found so far. */
  found: readonly { id: string; label: string }[]
  isSearching: boolean
  search: string
  onSearch: (search: string) => void
  hidden?: readonly string[]
}

/** Several of many, found as one types; what is chosen keeps its label when the search has moved on. */
export function SearchMultiSelect({
  value,
  onChange,
  found,
  isSearching,
  hidden = [],
  ...props
}: SearchMultiSelectProps) {
  const [known, setKnown] = useState<Record<string, string>>({})
  const labels = { ...known, ...Object.fromEntries(found.map(({ id, label }) => [id, label])) }
  const shown = [...new Set([...value, ...found.map(({ id }) => id)])].filter((id) => !hidden.includes(id))
  const change = (next: string[]) => {
    setKnown(Object.fromEntries(next.map((id) => [id, labels[id] ?? ''])))
    onChange(next)
  }
  return (
    <MultiSelect
      label={props.label}
      placeholder={value.length === 0 ? props.placeholder : ''}
      searchable
      data-autofocus
      value={[...value]}
      onChange={change}
      searchValue={props.search}
      onSearchChange={props.onSearch}
      filter={({ options }) => options}
      data={shown.map((id) => ({ value: id, label: labels[id] ?? '' }))}
      nothingFoundMessage={props.nothingFound}
      rightSection={isSearching ? <Loader size="xs" /> : null}
      maxDropdownHeight={280}
    />
  )
}

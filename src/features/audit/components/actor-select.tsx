'use client'

import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'

const DEBOUNCE_MS = 200

type ActorSelectProps = { value: string | null; onChange: (value: string | null) => void }

/** A person of the company, found from the first letter; the server searches. */
export function ActorSelect({ value, onChange }: ActorSelectProps) {
  const t = useTranslations('audit')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), DEBOUNCE_MS)
  const actors = api.audit.actors.useQuery(
    { search, actorId: value },
    { placeholderData: (previous) => previous, staleTime: 60_000 },
  )
  const people = actors.data ?? []
  const chosen = people.find(({ id }) => id === value)
  return (
    <Select
      label={t('person')}
      placeholder={t('anyPerson')}
      searchable
      clearable
      value={chosen ? value : null}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={(text) => setTyped(text.slice(0, 100))}
      filter={({ options }) => options}
      nothingFoundMessage={t('nobodyFound')}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'

const NEW = 'new'

type CategorySelectProps = { value: string | null; onChange: (categoryId: string | null) => void }

/** Chooses a category; typing a name that there is not makes it. */
export function CategorySelect({ value, onChange }: CategorySelectProps) {
  const t = useTranslations('module.categories')
  const utils = api.useUtils()
  const [search, setSearch] = useState('')
  const { data } = api.module.category.list.useQuery()
  const categories = data?.items ?? []
  const create = api.module.category.create.useMutation({
    onSuccess: async ({ id }) => {
      await utils.module.category.list.invalidate()
      onChange(id)
    },
    onError: notifyError,
  })
  const name = search.trim()
  const isNew = name !== '' && !categories.some((category) => category.name.toLowerCase() === name.toLowerCase())
  return (
    <Select
      label={t('label')}
      placeholder={t('none')}
      searchable
      clearable
      disabled={create.isPending}
      value={value}
      onChange={(next) => (next === NEW ? create.mutate({ name }) : onChange(next))}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('typeToCreate')}
      data={[
        ...categories.map((category) => ({ value: category.id, label: category.name })),
        ...(isNew ? [{ value: NEW, label: t('create', { name }) }] : []),
      ]}
      filter={({ options, search: typed }) =>
        options.filter(
          (option) =>
            'value' in option &&
            (option.value === NEW || option.label.toLowerCase().includes(typed.trim().toLowerCase())),
        )
      }
    />
  )
}

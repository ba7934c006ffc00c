'use client'

import { CloseButton, TextInput, type TextInputProps } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

type SearchInputProps = Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onSearch: (text: string) => void }

/** Searches from the first character, a quarter of a second after the last one. */
export function SearchInput({ value, onSearch, ...props }: SearchInputProps) {
  const t = useTranslations('common')
  const [text, setText] = useState(value)
  const searchSoon = useDebouncedCallback(onSearch, 250)
  const change = (next: string) => {
    setText(next)
    searchSoon(next.trim())
  }
  return (
    <TextInput
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text !== '' && <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => change('')} />}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      {...props}
    />
  )
}

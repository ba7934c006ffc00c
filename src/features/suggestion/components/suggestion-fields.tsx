'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MAX_DESCRIPTION, MAX_TITLE } from '../policy'

type Words = { title: string; description: string }
type SuggestionFieldsProps = { words: Words; onChange: (changes: Partial<Words>) => void; children?: ReactNode }

/** What a suggestion says; `children` stand below its title. */
export function SuggestionFields({ words, onChange, children }: SuggestionFieldsProps) {
  const t = useTranslations('suggestion.form')
  return (
    <>
      <TextInput
        label={t('title')}
        description={t('titleText')}
        required
        minLength={3}
        maxLength={MAX_TITLE}
        data-autofocus
        value={words.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      {children}
      <Textarea
        label={t('description')}
        description={t('descriptionText')}
        maxLength={MAX_DESCRIPTION}
        autosize
        minRows={4}
        maxRows={14}
        value={words.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
    </>
  )
}

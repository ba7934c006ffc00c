'use client'

import { Select } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { MODULE_LANGUAGES, type ModuleDetails } from '../schema'

type Language = ModuleDetails['language']
type LanguageSelectProps = { value: Language; onChange: (language: Language) => void }

/** The language that the module is written in, named in the reader's own. */
export function LanguageSelect({ value, onChange }: LanguageSelectProps) {
  const t = useTranslations('module.fields')
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const named = (code: string) => {
    const name = names.of(code) ?? code
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  }
  return (
    <Select
      label={t('language')}
      allowDeselect={false}
      value={value}
      onChange={(next) => onChange(MODULE_LANGUAGES.find((code) => code === next) ?? value)}
      data={MODULE_LANGUAGES.map((code) => ({ value: code, label: named(code) }))}
    />
  )
}

'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type Family, SENT_FAMILIES } from '../policy'

type FamilyFilterProps = { value: Family | null; onChange: (family: string | null) => void }

/** What the notifications are about. */
export function FamilyFilter({ value, onChange }: FamilyFilterProps) {
  const t = useTranslations('notification')
  return (
    <NativeSelect
      aria-label={t('family')}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('anything') },
        ...SENT_FAMILIES.map((family) => ({ value: family, label: t(`families.${family}`) })),
      ]}
    />
  )
}

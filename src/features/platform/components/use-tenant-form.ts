'use client'

import { type UseFormReturnType, useForm } from '@mantine/form'
import { useTranslations } from 'next-intl'
import type { TenantPlan } from '@/generated/prisma/enums'
import type { Locale } from '@/i18n/locale'
import { SLUG_LENGTH, slug } from '../schema'

export type TenantValues = {
  name: string
  slug: string
  locale: Locale
  timeZone: string
  plan: TenantPlan
  maxLearners: number
  ownerName: string
  ownerEmail: string
}

export type TenantForm = UseFormReturnType<TenantValues>

const EMPTY: TenantValues = {
  name: '',
  slug: '',
  locale: 'en',
  timeZone: 'Europe/Ljubljana',
  plan: 'FREE',
  maxLearners: 50,
  ownerName: '',
  ownerEmail: '',
}

export function useTenantForm(): TenantForm {
  const t = useTranslations('platform')
  return useForm({
    initialValues: EMPTY,
    validate: { slug: (value) => (slug.safeParse(value).success ? null : t('slugInvalid', SLUG_LENGTH)) },
  })
}

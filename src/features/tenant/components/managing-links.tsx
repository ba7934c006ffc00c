'use client'

import { useTranslations } from 'next-intl'
import { MANAGING } from './managing-navigation'
import { NavigationLinks } from './navigation-links'

/** The pages of those who manage something. */
export function ManagingLinks() {
  const t = useTranslations('tenant.nav')
  return <NavigationLinks name="manage" label={t('manage')} items={MANAGING} />
}

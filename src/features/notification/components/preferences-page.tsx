import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import type { RouterOutputs } from '@/trpc/client'
import { PreferencesForm } from './preferences-form'

export function PreferencesPage({ preferences }: { preferences: RouterOutputs['notification']['preferences'] }) {
  const t = useTranslations('notification.settings')
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <PreferencesForm initial={preferences} />
    </>
  )
}

import { PreferencesPage } from '@/features/notification/components/preferences-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('notification.settings.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <PreferencesPage preferences={await api.notification.preferences()} />
}

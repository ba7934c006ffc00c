import { NotificationsPage } from '@/features/notification/components/notifications-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('notification.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  await api.notification.list.prefetchInfinite({})
  return (
    <HydrateClient>
      <NotificationsPage />
    </HydrateClient>
  )
}

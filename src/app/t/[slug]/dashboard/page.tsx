import { DashboardPage } from '@/features/analytics/components/dashboard-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('analytics.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <DashboardPage data={await api.analytics.dashboard()} />
}

import { forbidden } from 'next/navigation'
import { HistoryPage } from '@/features/reward/components/history-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('reward.history.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const { capabilities } = await api.tenant.shell()
  if (!capabilities.includes('MANAGE_REWARDS')) forbidden()
  await api.reward.history.prefetchInfinite({})
  return (
    <HydrateClient>
      <HistoryPage slug={slug} />
    </HydrateClient>
  )
}

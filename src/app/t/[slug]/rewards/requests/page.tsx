import { forbidden } from 'next/navigation'
import { QueuePage } from '@/features/reward/components/queue-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('reward.queue.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const { capabilities } = await api.tenant.shell()
  if (!capabilities.includes('MANAGE_REWARDS')) forbidden()
  await api.reward.queue.prefetchInfinite({ limit: 50 })
  return (
    <HydrateClient>
      <QueuePage slug={slug} />
    </HydrateClient>
  )
}

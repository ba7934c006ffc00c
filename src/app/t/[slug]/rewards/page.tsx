import { RewardsPage } from '@/features/reward/components/rewards-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('reward.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const [{ capabilities }, balance] = await Promise.all([api.tenant.shell(), api.xp.balance()])
  await api.reward.list.prefetchInfinite({ isArchived: false })
  return (
    <HydrateClient>
      <RewardsPage slug={slug} canManage={capabilities.includes('MANAGE_REWARDS')} balance={balance} />
    </HydrateClient>
  )
}

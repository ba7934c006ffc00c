import { PointsPage } from '@/features/xp/components/points-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('xp.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  const [balance, amounts] = await Promise.all([api.xp.balance(), api.xp.amounts()])
  return <PointsPage balance={balance} amounts={amounts} />
}

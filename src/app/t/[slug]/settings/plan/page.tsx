import { PlanPage } from '@/features/tenant/components/plan-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('tenant.plan.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <PlanPage plan={await api.tenant.plan()} />
}

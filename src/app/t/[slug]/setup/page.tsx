import { SetupPage } from '@/features/tenant/components/setup-page'
import { pageApi } from '@/trpc/server'

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <SetupPage initial={await api.tenant.setupChecklist()} />
}

import { AuditPage } from '@/features/audit/components/audit-page'
import { pageApi } from '@/trpc/server'

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  await api.audit.list.prefetchInfinite({})
  return (
    <HydrateClient>
      <AuditPage />
    </HydrateClient>
  )
}

import { forbidden } from 'next/navigation'
import { AuditPage } from '@/features/audit/components/audit-page'
import { pageApi } from '@/trpc/server'

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const { capabilities } = await api.tenant.shell()
  if (!capabilities.includes('VIEW_AUDIT_LOG')) forbidden()
  await api.audit.list.prefetchInfinite({})
  return (
    <HydrateClient>
      <AuditPage />
    </HydrateClient>
  )
}

import { forbidden } from 'next/navigation'
import { AuditPage } from '@/features/audit/components/audit-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('audit.title')

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

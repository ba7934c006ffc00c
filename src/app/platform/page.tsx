import { TenantsPage } from '@/features/platform/components/tenants-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('tenant.nav.platform')

export default async function Page({ searchParams }: { searchParams: Promise<{ search?: string }> }) {
  const { search = '' } = await searchParams
  const { api, HydrateClient } = await pageApi()
  const overview = await api.platform.overview()
  await api.platform.listTenants.prefetchInfinite({ search: search.trim().slice(0, 100) })
  return (
    <HydrateClient>
      <TenantsPage overview={overview} />
    </HydrateClient>
  )
}

import { NewTenantPage } from '@/features/platform/components/new-tenant-page'
import { TIME_ZONES } from '@/lib/time-zone'
import { pageApi } from '@/trpc/server'

export default async function Page() {
  const { api } = await pageApi()
  await api.platform.overview()
  return <NewTenantPage timeZones={TIME_ZONES} />
}

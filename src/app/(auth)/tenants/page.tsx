import { TenantPicker } from '@/features/identity/components/tenant-picker'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('identity.tenantsTitle')

export default async function TenantsPage() {
  const { api } = await pageApi()
  const [tenants, me] = await Promise.all([api.identity.tenants(), api.identity.me()])
  return <TenantPicker tenants={tenants} isPlatformAdmin={me.isPlatformAdmin} />
}

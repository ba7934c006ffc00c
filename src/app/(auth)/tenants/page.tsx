import { TenantPicker } from '@/features/identity/components/tenant-picker'
import { pageApi } from '@/trpc/server'

export default async function TenantsPage() {
  const { api } = await pageApi()
  const [tenants, me] = await Promise.all([api.identity.tenants(), api.identity.me()])
  return <TenantPicker tenants={tenants} isPlatformAdmin={me.isPlatformAdmin} />
}

import { TenantMessage } from '@/features/tenant/components/tenant-message'

export default function ForbiddenPage() {
  return <TenantMessage kind="forbidden" />
}

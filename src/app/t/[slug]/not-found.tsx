import { TenantMessage } from '@/features/tenant/components/tenant-message'

export default function NotFoundPage() {
  return <TenantMessage kind="notFound" />
}

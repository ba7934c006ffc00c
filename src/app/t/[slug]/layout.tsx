import type { ReactNode } from 'react'
import { TenantShell } from '@/features/tenant/components/tenant-shell'
import { TrpcProvider } from '@/trpc/client'
import { pageApi } from '@/trpc/server'

type TenantLayoutProps = { children: ReactNode; params: Promise<{ slug: string }> }

export default async function TenantLayout({ children, params }: TenantLayoutProps) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return (
    <TrpcProvider slug={slug}>
      <TenantShell shell={await api.tenant.shell()}>{children}</TenantShell>
    </TrpcProvider>
  )
}

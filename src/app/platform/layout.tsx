import type { ReactNode } from 'react'
import { ConfirmDialogs } from '@/components/confirm-dialogs'
import { PlatformShell } from '@/features/platform/components/platform-shell'
import { TrpcProvider } from '@/trpc/client'

export default function PlatformLayout({ children }: { children: ReactNode }) {
  return (
    <TrpcProvider slug={null}>
      <PlatformShell>
        <ConfirmDialogs>{children}</ConfirmDialogs>
      </PlatformShell>
    </TrpcProvider>
  )
}

import { Center, Paper } from '@mantine/core'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { TrpcProvider } from '@/trpc/client'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default function UnsubscribeLayout({ children }: { children: ReactNode }) {
  return (
    <TrpcProvider slug={null}>
      <Center mih="100dvh" p="md" component="main">
        <Paper withBorder p={{ base: 'lg', xs: 'xl' }} radius="lg" w="100%" maw={520}>
          {children}
        </Paper>
      </Center>
    </TrpcProvider>
  )
}

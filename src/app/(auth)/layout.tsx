import { Center, Paper } from '@mantine/core'
import type { ReactNode } from 'react'
import { TrpcProvider } from '@/trpc/client'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <TrpcProvider slug={null}>
      <Center mih="100dvh" p="md" component="main">
        <Paper withBorder p={{ base: 'lg', xs: 'xl' }} radius="lg" w="100%" maw={440}>
          {children}
        </Paper>
      </Center>
    </TrpcProvider>
  )
}

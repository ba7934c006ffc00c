import { Center, Paper } from '@mantine/core'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function VerifyLayout({ children }: { children: ReactNode }) {
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper withBorder p={{ base: 'lg', xs: 'xl' }} radius="lg" w="100%" maw={520}>
        {children}
      </Paper>
    </Center>
  )
}

import { Anchor, Box, Container } from '@mantine/core'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TrpcProvider } from '@/trpc/client'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('identity')
  return (
    <TrpcProvider slug={null}>
      <Container size="sm" py="lg" component="main">
        {/* A new document: the company's theme and language come with the root layout. */}
        <Anchor href="/" size="sm">
          {t('backToApp')}
        </Anchor>
        <Box mt="md">{children}</Box>
      </Container>
    </TrpcProvider>
  )
}

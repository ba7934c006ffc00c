import { Container } from '@mantine/core'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AnchorLink } from '@/components/anchor-link'
import { TrpcProvider } from '@/trpc/client'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('identity')
  return (
    <TrpcProvider slug={null}>
      <Container size="sm" py="lg" component="main">
        <AnchorLink href="/" size="sm">
          {t('backToApp')}
        </AnchorLink>
        {children}
      </Container>
    </TrpcProvider>
  )
}

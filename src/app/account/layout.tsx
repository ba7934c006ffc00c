import { Anchor, Container } from '@mantine/core'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TrpcProvider } from '@/trpc/client'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('identity')
  return (
    <TrpcProvider slug={null}>
      <Container size="sm" py="lg" component="main">
        <Anchor component={Link} href="/" size="sm">
          {t('backToApp')}
        </Anchor>
        {children}
      </Container>
    </TrpcProvider>
  )
}

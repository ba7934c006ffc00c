import { Anchor, Center, Paper, Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Names the product and leads to the sign-in; of companies and people it shows nothing. */
export default function VerifyLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('certificate.verify')
  return (
    <Center mih="100dvh" p="md">
      <Stack w="100%" maw={520} gap="md">
        <Text component="header" fw={650} size="lg">
          Mojster
        </Text>
        <Paper component="main" withBorder p={{ base: 'lg', xs: 'xl' }} radius="lg">
          {children}
        </Paper>
        <Text component="footer" size="sm" c="dimmed">
          {t('about')}{' '}
          <Anchor href="/sign-in" underline="always" inherit>
            {t('signIn')}
          </Anchor>
        </Text>
      </Stack>
    </Center>
  )
}

import { Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { VerifyForm } from '@/features/certificate/components/verify-form'

type PageProps = { searchParams: Promise<{ code?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('certificate.verify')
  return { title: t('title') }
}

export default async function Page({ searchParams }: PageProps) {
  const { code } = await searchParams
  if (typeof code === 'string' && code.trim() !== '') redirect(`/verify/${encodeURIComponent(code.trim())}`)
  const t = await getTranslations('certificate.verify')
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <Text c="dimmed">{t('description')}</Text>
      <VerifyForm />
    </Stack>
  )
}

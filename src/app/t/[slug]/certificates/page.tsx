import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CertificatesPage } from '@/features/certificate/components/certificates-page'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('certificate')
  return { title: t('title') }
}

export default async function Page({ params }: PageProps) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  await api.certificate.list.prefetchInfinite({})
  return (
    <HydrateClient>
      <CertificatesPage slug={slug} />
    </HydrateClient>
  )
}

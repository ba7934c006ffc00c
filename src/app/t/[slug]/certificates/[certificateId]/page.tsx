import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CertificatePage } from '@/features/certificate/components/certificate-page'
import { qrOf } from '@/features/certificate/qr'
import { certificateRef } from '@/features/certificate/schema'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; certificateId: string }> }

const readCertificate = cache(async (slug: string, certificateId: string) => {
  const input = certificateRef.safeParse({ certificateId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  return api.certificate.get(input.data)
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, certificateId } = await params
  const { moduleTitle, code } = await readCertificate(slug, certificateId)
  return { title: `${moduleTitle} · ${code}` }
}

export default async function Page({ params }: PageProps) {
  const { slug, certificateId } = await params
  const certificate = await readCertificate(slug, certificateId)
  return <CertificatePage slug={slug} certificate={certificate} qr={qrOf(certificate.verifyUrl)} />
}

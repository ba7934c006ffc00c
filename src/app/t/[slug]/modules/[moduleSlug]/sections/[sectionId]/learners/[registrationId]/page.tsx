import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { RecordPage } from '@/features/scorm/components/record-page'
import { courseTitleOf } from '@/features/scorm/policy'
import { registrationRef } from '@/features/scorm/schema'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; moduleSlug: string; sectionId: string; registrationId: string }> }

const readRecord = cache(async (slug: string, registrationId: string) => {
  const input = registrationRef.safeParse({ registrationId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  return api.scorm.record(input.data)
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, registrationId } = await params
  const { membership, section } = await readRecord(slug, registrationId)
  const t = await getTranslations('scormReport.record')
  return { title: t('title', { name: membership.name, title: courseTitleOf(section) }) }
}

export default async function Page({ params }: PageProps) {
  const { registrationId, ...place } = await params
  const record = await readRecord(place.slug, registrationId)
  const { api } = await pageApi(place.slug)
  const { member } = await api.tenant.shell()
  return <RecordPage place={place} record={record} isOwn={member.id === record.membership.id} />
}

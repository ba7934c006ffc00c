import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ReportPage } from '@/features/scorm/components/report-page'
import { courseTitleOf } from '@/features/scorm/policy'
import { sectionPackageRef } from '@/features/scorm/schema'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; moduleSlug: string; sectionId: string }> }

const readReport = cache(async (slug: string, sectionId: string) => {
  const input = sectionPackageRef.safeParse({ sectionId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  return api.scorm.report(input.data)
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, sectionId } = await params
  const report = await readReport(slug, sectionId)
  const t = await getTranslations('scormReport')
  return { title: t('title', { title: courseTitleOf(report) }) }
}

export default async function Page({ params }: PageProps) {
  const place = await params
  return <ReportPage place={place} report={await readReport(place.slug, place.sectionId)} />
}

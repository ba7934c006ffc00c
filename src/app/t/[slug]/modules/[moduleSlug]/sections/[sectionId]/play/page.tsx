import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { sectionAddress } from '@/features/enrollment/schema'
import { LearnerPlayer } from '@/features/scorm/components/learner-player'
import { packageHref } from '@/features/scorm/components/links'
import { pageApi } from '@/trpc/server'

type PageProps = {
  params: Promise<{ slug: string; moduleSlug: string; sectionId: string }>
  searchParams: Promise<{ here?: string | string[] }>
}

const readPackage = cache(async (slug: string, moduleSlug: string, sectionId: string) => {
  const input = sectionAddress.safeParse({ slug: moduleSlug, sectionId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  const [section, overview] = await Promise.all([api.enrollment.section(input.data), api.scorm.overview(input.data)])
  return { section, overview }
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, moduleSlug, sectionId } = await params
  const { section } = await readPackage(slug, moduleSlug, sectionId)
  const t = await getTranslations('scormPlayer')
  return { title: t('pageTitle', { title: section.state.title }) }
}

export default async function Page({ params, searchParams }: PageProps) {
  const { slug, moduleSlug, sectionId } = await params
  const { section, overview } = await readPackage(slug, moduleSlug, sectionId)
  const place = { slug, moduleSlug, sectionId }
  if (section.isLocked || !overview.contentUrl) redirect(packageHref(place))
  return (
    <LearnerPlayer
      place={place}
      title={section.state.title}
      language={section.module.language}
      contentUrl={overview.contentUrl}
      isHere={(await searchParams).here === '1'}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SectionPage } from '@/features/enrollment/components/section-page'
import { sectionAddress } from '@/features/enrollment/schema'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; moduleSlug: string; sectionId: string }> }

const readSection = cache(async (slug: string, moduleSlug: string, sectionId: string) => {
  const input = sectionAddress.safeParse({ slug: moduleSlug, sectionId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  return api.enrollment.section(input.data)
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, moduleSlug, sectionId } = await params
  const { state, module } = await readSection(slug, moduleSlug, sectionId)
  return { title: `${state.title} · ${module.title}` }
}

export default async function Page({ params }: PageProps) {
  const { slug, moduleSlug, sectionId } = await params
  const data = await readSection(slug, moduleSlug, sectionId)
  return <SectionPage key={sectionId} {...{ slug, moduleSlug, sectionId }} initialData={data} />
}

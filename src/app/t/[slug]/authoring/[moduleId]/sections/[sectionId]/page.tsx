import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SectionEditorPage } from '@/features/module/components/section-editor-page'
import { sectionRef } from '@/features/module/schema'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; moduleId: string; sectionId: string }> }

const readSection = cache(async (slug: string, moduleId: string, sectionId: string) => {
  const input = sectionRef.safeParse({ sectionId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  const section = await api.module.section.get(input.data)
  return section.moduleId === moduleId ? section : notFound()
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, moduleId, sectionId } = await params
  return { title: (await readSection(slug, moduleId, sectionId)).title }
}

export default async function Page({ params }: PageProps) {
  const { slug, moduleId, sectionId } = await params
  const section = await readSection(slug, moduleId, sectionId)
  const { api } = await pageApi(slug)
  const module = await api.module.get({ moduleId })
  return (
    <SectionEditorPage key={sectionId} {...{ moduleId, sectionId }} initialModule={module} initialSection={section} />
  )
}

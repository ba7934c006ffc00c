import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PreviewPage } from '@/features/module/components/preview-page'
import { moduleRef } from '@/features/module/schema'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; moduleId: string }> }

const readPreview = cache(async (slug: string, moduleId: string) => {
  const input = moduleRef.safeParse({ moduleId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  return api.module.preview(input.data)
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, moduleId } = await params
  return { title: (await readPreview(slug, moduleId)).title }
}

export default async function Page({ params }: PageProps) {
  const { slug, moduleId } = await params
  return <PreviewPage moduleId={moduleId} initialData={await readPreview(slug, moduleId)} />
}

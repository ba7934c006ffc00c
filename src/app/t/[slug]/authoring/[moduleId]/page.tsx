import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EditorPage } from '@/features/module/components/editor-page'
import { moduleRef } from '@/features/module/schema'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; moduleId: string }> }

const readModule = cache(async (slug: string, moduleId: string) => {
  const input = moduleRef.safeParse({ moduleId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  return api.module.get(input.data)
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, moduleId } = await params
  return { title: (await readModule(slug, moduleId)).title }
}

export default async function Page({ params }: PageProps) {
  const { slug, moduleId } = await params
  return <EditorPage key={moduleId} moduleId={moduleId} initialData={await readModule(slug, moduleId)} />
}

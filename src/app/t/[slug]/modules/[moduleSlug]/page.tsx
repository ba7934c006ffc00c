import type { Metadata } from 'next'
import { cache } from 'react'
import { ModulePage } from '@/features/enrollment/components/module-page'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; moduleSlug: string }> }

const readModule = cache(async (slug: string, moduleSlug: string) => {
  const { api } = await pageApi(slug)
  return api.enrollment.module({ slug: moduleSlug })
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, moduleSlug } = await params
  const { module } = await readModule(slug, moduleSlug)
  return { title: module.title }
}

export default async function Page({ params }: PageProps) {
  const { slug, moduleSlug } = await params
  return <ModulePage slug={slug} moduleSlug={moduleSlug} initialData={await readModule(slug, moduleSlug)} />
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CataloguePage } from '@/features/enrollment/components/catalogue-page'
import { catalogueFilterOf, PAGE_SIZE } from '@/features/enrollment/policy'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enrollment.catalogue')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: PageProps) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const { capabilities } = await api.tenant.shell()
  const [filters] = await Promise.all([
    api.enrollment.filters(),
    api.enrollment.catalogue.prefetchInfinite({ ...catalogueFilterOf(await searchParams), limit: PAGE_SIZE }),
  ])
  return (
    <HydrateClient>
      <CataloguePage slug={slug} filters={filters} isLearner={capabilities.includes('LEARN')} />
    </HydrateClient>
  )
}

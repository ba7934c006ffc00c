import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewModulePage } from '@/features/module/components/new-module-page'
import { pageApi, requestContext } from '@/trpc/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('module.authoring'))('new') }
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  const [{ canCreate }, { locale }] = await Promise.all([api.module.rights(), requestContext(slug)])
  if (!canCreate) forbidden()
  return <NewModulePage language={locale} />
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthoringPage } from '@/features/module/components/authoring-page'
import { pageApi } from '@/trpc/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('module.authoring'))('title') }
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { api } = await pageApi((await params).slug)
  const [rights, categories] = await Promise.all([api.module.rights(), api.module.category.list()])
  return <AuthoringPage canCreate={rights.canCreate} canManageCategories={categories.canManage} />
}

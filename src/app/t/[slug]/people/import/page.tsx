import { ImportsPage } from '@/features/member-import/components/imports-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('memberImport.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <ImportsPage slug={slug} initialImports={await api.memberImport.list({})} />
}

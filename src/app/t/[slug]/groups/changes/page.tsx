import { ChangesPage } from '@/features/group/components/changes-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('assignment.changes.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  await api.group.rights()
  return <ChangesPage slug={slug} />
}

import { GroupsPage } from '@/features/group/components/groups-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('group.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  const { canCreate } = await api.group.rights()
  return <GroupsPage slug={slug} canCreate={canCreate} />
}

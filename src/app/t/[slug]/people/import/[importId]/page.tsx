import { ImportPage } from '@/features/member-import/components/import-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('memberImport.title')

export default async function Page({ params }: { params: Promise<{ slug: string; importId: string }> }) {
  const { slug, importId } = await params
  const { api } = await pageApi(slug)
  const [initial, grantable] = await Promise.all([api.memberImport.get({ importId }), api.membership.grantable()])
  return <ImportPage slug={slug} initial={initial} roles={grantable.roles} />
}

import { RolesPage } from '@/features/membership/components/roles-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('permission.rolesTitle')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <RolesPage slug={slug} initialGrants={await api.membership.extraGrants()} />
}

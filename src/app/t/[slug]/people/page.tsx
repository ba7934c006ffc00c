import { PeoplePage } from '@/features/membership/components/people-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('membership.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <PeoplePage grantable={await api.membership.grantable()} />
}

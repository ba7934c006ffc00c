import { PeoplePage } from '@/features/membership/components/people-page'
import { pageApi } from '@/trpc/server'

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <PeoplePage grantable={await api.membership.grantable()} />
}

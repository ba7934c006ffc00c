import { redirect } from 'next/navigation'
import { CompliancePage } from '@/features/compliance/components/compliance-page'
import { filterOfQuery, PEOPLE_AT_ONCE } from '@/features/compliance/policy'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('compliance.title')

type PageProps = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ params, searchParams }: PageProps) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const { api, HydrateClient } = await pageApi(slug)
  const views = await api.compliance.view.list({ page: 'compliance' })
  const first = views.find(({ isDefault }) => isDefault)
  if (first?.query && Object.keys(asked).length === 0) redirect(`/t/${slug}/compliance?${first.query}`)
  const query = new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => !Array.isArray(entry[1])),
  )
  const filter = filterOfQuery(query)
  await Promise.all([
    api.compliance.view.list.prefetch({ page: 'compliance' }),
    api.compliance.options.prefetch(),
    api.compliance.counts.prefetch(filter),
    api.compliance.people.prefetchInfinite({ ...filter, limit: PEOPLE_AT_ONCE }),
  ])
  return (
    <HydrateClient>
      <CompliancePage />
    </HydrateClient>
  )
}

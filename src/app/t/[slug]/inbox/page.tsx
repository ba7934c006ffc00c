import { forbidden } from 'next/navigation'
import { InboxPage } from '@/features/answer/components/inbox-page'
import { filterOfPlace, INBOX_PAGE } from '@/features/answer/policy'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('answer.inbox.title')

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ place?: string | string[] }> }

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const { isConfirmer } = await api.answer.count()
  if (!isConfirmer) forbidden()
  const filter = filterOfPlace(String((await searchParams).place ?? ''))
  await Promise.all([
    api.answer.questions.prefetchInfinite({ ...filter, limit: INBOX_PAGE }),
    api.answer.places.prefetch(),
  ])
  return (
    <HydrateClient>
      <InboxPage />
    </HydrateClient>
  )
}

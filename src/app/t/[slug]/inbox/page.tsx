import { forbidden } from 'next/navigation'
import { InboxPage } from '@/features/answer/components/inbox-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('answer.inbox.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  const { isConfirmer } = await api.answer.count()
  if (!isConfirmer) forbidden()
  return <InboxPage />
}

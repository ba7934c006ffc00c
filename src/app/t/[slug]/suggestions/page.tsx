import { BoardPage } from '@/features/suggestion/components/board-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('suggestion.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <BoardPage slug={slug} rights={await api.suggestion.rights()} />
}

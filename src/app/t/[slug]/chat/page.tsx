import { ChatPage } from '@/features/chat/components/chat-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('chat.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  await api.chat.rooms.prefetchInfinite({})
  return (
    <HydrateClient>
      <ChatPage open={null} />
    </HydrateClient>
  )
}

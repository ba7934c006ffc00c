import { ChatPage } from '@/features/chat/components/chat-page'
import { COMPANY_ROOM } from '@/features/chat/policy'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('chat.title')

export default async function Page({ params }: { params: Promise<{ slug: string; roomKey: string }> }) {
  const { slug, roomKey } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const moduleId = roomKey === COMPANY_ROOM ? null : roomKey
  const [room] = await Promise.all([api.chat.room({ moduleId }), api.chat.rooms.prefetchInfinite({})])
  return (
    <HydrateClient>
      <ChatPage open={{ moduleId, room }} />
    </HydrateClient>
  )
}

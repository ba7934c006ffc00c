'use client'

import { api } from '@/trpc/client'
import { UnreadBadge } from './unread-badge'

const REFETCH_MS = 60_000

/** How much there is to read in all of one's conversations. */
export function ChatUnread() {
  const { data } = api.chat.unread.useQuery(undefined, {
    refetchInterval: REFETCH_MS,
    refetchOnWindowFocus: 'always',
  })
  return <UnreadBadge unread={data?.unread ?? 0} />
}

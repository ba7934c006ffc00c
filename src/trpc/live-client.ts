import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import superjson from 'superjson'
import type { AppRouter } from '@/server/api/root'

/** For subscriptions alone: pages without any don't load it. */
export const createLiveClient = (slug: string) =>
  createTRPCClient<AppRouter>({
    links: [httpSubscriptionLink({ transformer: superjson, url: `/api/t/${slug}/trpc` })],
  })

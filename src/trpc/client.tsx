'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { httpBatchLink, httpLink, splitLink } from '@trpc/client'
import { createTRPCReact } from '@trpc/react-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { type ReactNode, useState } from 'react'
import superjson from 'superjson'
import type { AppRouter } from '@/server/api/root'
import { createQueryClient } from './query-client'

export const api = createTRPCReact<AppRouter>()

export type RouterInputs = inferRouterInputs<AppRouter>
export type RouterOutputs = inferRouterOutputs<AppRouter>

const MAX_URL = 2000
/** What fits into an address once it is encoded and shared with others. */
const MAX_INPUT = 1000

/** What takes long goes alone (`trpc: ALONE`), so that nothing else waits for its answer. */
export const ALONE = { context: { isSlow: true } }

const isLarge = (input: unknown) => input !== undefined && JSON.stringify(input).length > MAX_INPUT

const linkTo = (url: string) =>
  splitLink({
    condition: ({ type, input, context }) => type === 'query' && (context.isSlow === true || isLarge(input)),
    true: httpLink({ transformer: superjson, url, methodOverride: 'POST' }),
    false: httpBatchLink({ transformer: superjson, url, maxURLLength: MAX_URL }),
  })

/** The API of one tenant, or of the platform without a slug; a new slug starts with an empty cache. */
export function TrpcProvider({ slug, children }: { slug: string | null; children: ReactNode }) {
  return (
    <TrpcScope key={slug} slug={slug}>
      {children}
    </TrpcScope>
  )
}

function TrpcScope({ slug, children }: { slug: string | null; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  const [client] = useState(() => api.createClient({ links: [linkTo(slug ? `/api/t/${slug}/trpc` : '/api/trpc')] }))
  return (
    <api.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </api.Provider>
  )
}

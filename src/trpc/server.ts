import 'server-only'
import { createHydrationHelpers } from '@trpc/react-query/rsc'
import type { TRPCError } from '@trpc/server'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { createContext } from '@/server/api/request-context'
import { type AppRouter, createCaller } from '@/server/api/root'
import { createQueryClient } from './query-client'

export const requestContext = cache(async (slug: string | null) => createContext(await headers(), slug))

const getQueryClient = cache(createQueryClient)

/** What a page shows instead of itself when its first question fails. */
function interruptPage(error: TRPCError, path: string): never {
  if (error.code === 'UNAUTHORIZED') redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  // What a page asks with comes from its address: one that can't be names nothing.
  if (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST') notFound()
  if (error.code === 'FORBIDDEN') forbidden()
  throw error
}

/**
 * The router for a page: `await api.x.y(input)` reads, `api.x.y.prefetch(input)` hands the answer to the browser
 * through `HydrateClient`. Signed out, not found and forbidden end in their pages.
 */
export const pageApi = cache(async (slug: string | null = null) => {
  const path = (await headers()).get('x-pathname') ?? '/'
  const caller = createCaller(() => requestContext(slug), { onError: ({ error }) => interruptPage(error, path) })
  const { trpc, HydrateClient } = createHydrationHelpers<AppRouter>(caller, getQueryClient)
  return { api: trpc, HydrateClient }
})

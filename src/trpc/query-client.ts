import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import superjson from 'superjson'

/** Whether the server has answered, and would answer the same again. */
function isRefusal(error: Error): boolean {
  const data: unknown = error instanceof TRPCClientError ? error.data : null
  const status = data && typeof data === 'object' && 'httpStatus' in data ? Number(data.httpStatus) : 0
  return status >= 400 && status < 500
}

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // What the server has just rendered is not fetched again on arrival.
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 1 && !isRefusal(error) },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  })

import 'server-only'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createContext } from './request-context'
import { appRouter } from './root'

/** Answers one tRPC request; `slug` is the tenant that its address names. */
export const serveTrpc = (req: Request, { endpoint, slug }: { endpoint: string; slug: string | null }) =>
  fetchRequestHandler({
    endpoint,
    req,
    router: appRouter,
    createContext: () => createContext(req.headers, slug),
    // A query about thousands of rows doesn't fit into an address; a mutation still needs its POST.
    allowMethodOverride: true,
  })

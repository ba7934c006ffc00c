import { serveTrpc } from '@/server/api/serve'

const handler = (request: Request) => serveTrpc(request, { endpoint: '/api/trpc', slug: null })

export { handler as GET, handler as POST }

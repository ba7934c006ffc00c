import { serveTrpc } from '@/server/api/serve'

async function handler(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return serveTrpc(request, { endpoint: `/api/t/${slug}/trpc`, slug })
}

export { handler as GET, handler as POST }

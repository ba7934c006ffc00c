import { receiveImport } from '@/features/member-import/service/receive'
import { createContext } from '@/server/api/request-context'

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return receiveImport(await createContext(request.headers, slug), request)
}

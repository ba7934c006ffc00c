import { acceptUpload } from '@/features/media/service/accept-upload'
import { createContext } from '@/server/api/request-context'

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return acceptUpload(await createContext(request.headers, slug), request)
}

import { downloadTemplate } from '@/features/member-import/service/download'
import { createContext } from '@/server/api/request-context'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return downloadTemplate(await createContext(request.headers, slug))
}

import { downloadErrors } from '@/features/member-import/service/download'
import { createContext } from '@/server/api/request-context'

type Params = { params: Promise<{ slug: string; importId: string }> }

export async function GET(request: Request, { params }: Params) {
  const { slug, importId } = await params
  return downloadErrors(await createContext(request.headers, slug), { importId })
}

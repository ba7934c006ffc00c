import { exportMembers } from '@/features/membership/service/export'
import { createContext } from '@/server/api/request-context'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return exportMembers(await createContext(request.headers, slug), new URL(request.url).searchParams)
}

import { exportRedemptions } from '@/features/reward/service/export'
import { createContext } from '@/server/api/request-context'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return exportRedemptions(await createContext(request.headers, slug), new URL(request.url).searchParams)
}

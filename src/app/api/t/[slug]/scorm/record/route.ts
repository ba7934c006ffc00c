import { exportRecord } from '@/features/scorm/service/export-record'
import { createContext } from '@/server/api/request-context'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return exportRecord(await createContext(request.headers, slug), new URL(request.url).searchParams)
}

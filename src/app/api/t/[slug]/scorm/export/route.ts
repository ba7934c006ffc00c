import { exportLearners } from '@/features/scorm/service/export-learners'
import { createContext } from '@/server/api/request-context'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return exportLearners(await createContext(request.headers, slug), new URL(request.url).searchParams)
}

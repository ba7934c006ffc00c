import { sendFile } from '@/features/media/service/send-file'
import { answerMember } from '@/server/api/answer-member'
import { createContext } from '@/server/api/request-context'

type FileParams = { params: Promise<{ slug: string; assetId: string }> }

export async function GET({ headers }: Request, { params }: FileParams) {
  const { slug, assetId } = await params
  const ctx = await createContext(headers, slug)
  return answerMember(ctx, ['READ'], (request) => sendFile(request, { assetId, headers }))
}

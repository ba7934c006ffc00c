import { certificateRef } from '@/features/certificate/schema'
import { printCertificate } from '@/features/certificate/service'
import { notFound } from '@/lib/errors'
import { answerMember } from '@/server/api/answer-member'
import { createContext } from '@/server/api/request-context'

type PdfParams = { params: Promise<{ slug: string; certificateId: string }> }

export async function GET({ headers }: Request, { params }: PdfParams) {
  const { slug, certificateId } = await params
  const ctx = await createContext(headers, slug)
  return answerMember(ctx, ['LEARN'], async (member) => {
    const input = certificateRef.safeParse({ certificateId })
    if (!input.success) throw notFound()
    const { fileName, content } = await printCertificate(member, input.data)
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${fileName}"`,
        'cache-control': 'private, no-store',
      },
    })
  })
}

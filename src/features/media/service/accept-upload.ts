import 'server-only'
import type { ReadableStream } from 'node:stream/web'
import { DomainError } from '@/lib/errors'
import { isForeignWrite } from '@/lib/foreign-write'
import { answerMember } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { capabilitiesToUpload } from '../policy'
import { uploadRequest } from '../schema'
import { receiveUpload } from './receive-upload'

const decoded = (text: string | null) => {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return ''
  }
}

function readRequest({ headers }: Request) {
  const length = headers.get('content-length')
  return uploadRequest.safeParse({
    purpose: headers.get('x-upload-purpose'),
    fileName: decoded(headers.get('x-file-name')),
    contentType: headers.get('content-type') ?? '',
    size: length === null ? null : Number(length),
  })
}

/**
 * Answers an upload: the file is the body, its purpose and name are headers that no foreign page can send. The proxy
 * leaves this address out, because it would hold the whole body in memory, so its check of the origin is made here.
 */
export async function acceptUpload(ctx: RequestContext, request: Request): Promise<Response> {
  const input = readRequest(request)
  const needs = input.success ? capabilitiesToUpload(input.data.purpose) : (['READ'] as const)
  return answerMember(ctx, needs, async (member) => {
    if (isForeignWrite(request)) throw new DomainError('FORBIDDEN', 'forbidden')
    if (!input.success || !request.body) throw new DomainError('BAD_REQUEST', 'uploadIncomplete')
    const asset = await receiveUpload(member, input.data, request.body as ReadableStream<Uint8Array>)
    return Response.json(asset, { status: 201, headers: { 'cache-control': 'no-store' } })
  })
}

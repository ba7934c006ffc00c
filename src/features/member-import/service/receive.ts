import 'server-only'
import { DomainError } from '@/lib/errors'
import { isForeignWrite } from '@/lib/foreign-write'
import { isStorableText } from '@/lib/storable-text'
import { answerMember } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { MAX_IMPORT_BYTES } from '../policy'
import { createImport } from './draft'

const MAX_NAME = 200

function nameOf(headers: Headers): string {
  try {
    const name = decodeURIComponent(headers.get('x-file-name') ?? '').slice(0, MAX_NAME)
    return name && isStorableText(name) ? name : 'people.csv'
  } catch {
    return 'people.csv'
  }
}

/** Reads no more than may be sent. */
async function readBody(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > MAX_IMPORT_BYTES) {
      throw new DomainError('BAD_REQUEST', 'fileTooLarge', { megabytes: MAX_IMPORT_BYTES / 1_000_000 })
    }
    chunks.push(chunk)
  }
  if (size === 0) throw new DomainError('BAD_REQUEST', 'fileEmpty')
  return Buffer.concat(chunks)
}

/** Takes a file of people: the body as it is, its name in a header that no foreign page can send. */
export const receiveImport = (ctx: RequestContext, request: Request): Promise<Response> =>
  answerMember(ctx, ['MANAGE_USERS'], async ({ inTransaction }) => {
    if (isForeignWrite(request)) throw new DomainError('FORBIDDEN', 'forbidden')
    const bytes = await readBody(request)
    const created = await inTransaction((scope) => createImport(scope, { fileName: nameOf(request.headers), bytes }))
    return Response.json(created, { status: 201, headers: { 'cache-control': 'no-store' } })
  })

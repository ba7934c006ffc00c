import 'server-only'
import { env } from '@/env'
import { isContentHost } from '@/lib/content-host'
import type { RequestContext } from '@/server/api/context'
import { inTenantTransaction } from '@/server/api/transaction'
import { type CommitRefusal, type Committed, MAX_COMMIT_BYTES } from '../player/protocol'
import { commit, ping, signed } from '../schema'
import { receiveCommit, receivePing } from './receive-commit'
import { readWindowToken } from './window-token'

const STATUS = { invalid: 400, token: 401, tooLarge: 413 } as const

/** Players may read the answer; no cookie is looked at, so that no other site gains anything from asking. */
function headersFor(request: Request): Record<string, string> {
  const origin = request.headers.get('origin') ?? ''
  const isPlayer = URL.canParse(origin) && isContentHost(env.CONTENT_URL, new URL(origin).host)
  return {
    'cache-control': 'no-store',
    vary: 'origin',
    ...(isPlayer ? { 'access-control-allow-origin': origin } : {}),
  }
}

/** The body as text; null when it is longer than a commit may be. */
async function readBody(request: Request): Promise<string | null> {
  const parts: Uint8Array[] = []
  let length = 0
  if (Number(request.headers.get('content-length') ?? 0) > MAX_COMMIT_BYTES) return null
  if (!request.body) return ''
  for await (const part of request.body) {
    length += part.length
    if (length > MAX_COMMIT_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Far deeper than any state of an engine is nested, and far from where a schema could no longer follow. */
const MAX_DEPTH = 200

const isWithin = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((v) => isWithin(v, depth - 1)))

function parseBody(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    return isWithin(body, MAX_DEPTH) ? body : null
  } catch {
    return null
  }
}

async function take(ctx: RequestContext, body: unknown): Promise<Committed | CommitRefusal['error']> {
  const said = signed.safeParse(body)
  if (!said.success) return 'invalid'
  const ref = readWindowToken(said.data.token)
  if (!ref) return 'token'
  const [asPing, asCommit] = [ping.safeParse(body), commit.safeParse(body)]
  if (!asPing.success && !asCommit.success) return 'invalid'
  const { data: answer } = await inTenantTransaction(ctx, ref.tenantId, async (scope) => {
    const window = { ...scope, now: ctx.now }
    const { data: said } = asCommit
    return { ok: true, data: await (said ? receiveCommit(window, ref, said) : receivePing(window, ref)) }
  })
  return answer ?? 'token'
}

/** Answers a commit or a ping of a player's window, which its token proves. */
export async function answerCommit(ctx: RequestContext, request: Request): Promise<Response> {
  const headers = headersFor(request)
  const text = await readBody(request)
  const answer = text === null ? 'tooLarge' : await take(ctx, parseBody(text))
  return typeof answer === 'string'
    ? Response.json({ error: answer } satisfies CommitRefusal, { status: STATUS[answer], headers })
    : Response.json(answer, { headers })
}

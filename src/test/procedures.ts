import type { AnyTRPCRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import superjson from 'superjson'
import { z } from 'zod'
import { contextFor } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import type { ProcedureMeta } from '@/server/api/trpc'

/** A procedure as the router declares it. */
export type Procedure = {
  path: string
  type: 'query' | 'mutation' | 'subscription'
  access: ProcedureMeta['access'] | undefined
  schema: z.ZodType | null
}

type Definition = { type: string; meta?: ProcedureMeta; inputs: unknown[] }

function describeProcedure(path: string, { type, meta, inputs }: Definition): Procedure {
  const [schema = null, ...others] = inputs
  if (type !== 'query' && type !== 'mutation' && type !== 'subscription') {
    throw new Error(`${path} is a ${type}: extend the tests to it`)
  }
  if (others.length > 0 || (schema !== null && !(schema instanceof z.ZodType))) {
    throw new Error(`${path} has an input that is not one zod schema: extend the tests to it`)
  }
  return { path, type, access: meta?.access, schema }
}

/** Every procedure of the router, by its path. */
export const listProcedures = (router: AnyTRPCRouter = appRouter): Procedure[] =>
  Object.entries(router._def.procedures).map(([path, procedure]) =>
    describeProcedure(path, (procedure as { _def: Definition })._def),
  )

/** Who asks, and under which tenant's address. */
export type Asker = { sessionId: string | null; slug: string | null }

const errorBody = z.object({
  message: z.string(),
  data: z.object({
    code: z.string(),
    key: z.string().nullable(),
    fields: z.record(z.string(), z.array(z.string())).nullable(),
  }),
})

/** What came back: `data`, or what the browser is told of the error. */
export type Answer = {
  data?: unknown
  code: string | null
  message: string
  key: string | null
  fields: Record<string, string[]>
}

const ENDPOINT = '/api/trpc'

/** Sends one request as a browser does, body and all, and gives the body that came back. */
export async function sendRequest({ sessionId, slug }: Asker, path: string, init: RequestInit): Promise<unknown> {
  const response = await fetchRequestHandler({
    endpoint: ENDPOINT,
    router: appRouter,
    req: new Request(`http://localhost:3000${ENDPOINT}/${path}`, init),
    createContext: () => contextFor({ slug, sessionId, headers: new Headers({ 'accept-language': 'en' }) }),
  })
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) return firstEvent(response)
  return response.json()
}

/** What a stream says first, as the body of an answer; the stream is ended. */
async function firstEvent(response: Response): Promise<unknown> {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    for (const event of text.split('\n\n').slice(0, -1)) {
      const [, name] = /^event: (.*)$/m.exec(event) ?? []
      const [, data] = /^data: (.*)$/m.exec(event) ?? []
      if (name === 'serialized-error') return { error: JSON.parse(data ?? 'null') }
      if (data && !name) return { result: { data: JSON.parse(data) } }
    }
  }
  throw new Error('The stream ended without saying anything')
}

/** Reads what `sendRequest` gave. */
export function readAnswer(body: unknown): Answer {
  const { error, result } = z.object({ error: z.unknown(), result: z.unknown() }).partial().parse(body)
  if (error === undefined) {
    const { data } = z.object({ data: z.unknown() }).parse(result)
    return {
      data: data === undefined ? undefined : superjson.deserialize(data as never),
      code: null,
      message: '',
      key: null,
      fields: {},
    }
  }
  const { message, data } = errorBody.parse(superjson.deserialize(error as never))
  return { message, code: data.code, key: data.key, fields: data.fields ?? {} }
}

/** Asks one procedure the way the browser's client does: over HTTP, so that errors are what a person gets to see. */
export async function ask(asker: Asker, { path, type }: Procedure, input?: unknown): Promise<Answer> {
  const body = JSON.stringify(superjson.serialize(input))
  const headers = { 'content-type': 'application/json' }
  if (type === 'mutation') return readAnswer(await sendRequest(asker, path, { method: 'POST', headers, body }))
  return readAnswer(await sendRequest(asker, `${path}?input=${encodeURIComponent(body)}`, { headers }))
}

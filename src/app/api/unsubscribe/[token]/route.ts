import { TRPCError } from '@trpc/server'
import { createContext } from '@/server/api/request-context'
import { createCaller } from '@/server/api/root'

type Params = { params: Promise<{ token: string }> }

/** The one click of a mail program (RFC 8058): no cookie, no question. */
export async function POST(request: Request, { params }: Params) {
  const { token } = await params
  try {
    await createCaller(() => createContext(request.headers, null)).notification.unsubscribe({ token })
  } catch (error) {
    if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') return new Response(null, { status: 404 })
    throw error
  }
  return new Response(null, { status: 204 })
}

/** A program that only follows links shows the page, which asks first. */
export async function GET(_: Request, { params }: Params) {
  const { token } = await params
  return new Response(null, { status: 303, headers: { location: `/unsubscribe/${encodeURIComponent(token)}` } })
}

import 'server-only'
import NextAuth from 'next-auth'
import { authConfig } from './config'

export const { handlers, auth } = NextAuth(authConfig)

/** The session row's id from the request's cookie; whether that row still exists is loadActor's to say. */
export async function getSessionId(): Promise<string | null> {
  const session = await auth()
  return session?.sessionId ?? null
}

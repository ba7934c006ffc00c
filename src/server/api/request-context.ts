import 'server-only'
import { after } from 'next/server'
import { getSessionId } from '@/server/auth/auth'
import { contextFor } from './context'

/** The context of the request being answered: its session comes from the cookie. */
export const createContext = async (headers: Headers, slug: string | null) =>
  contextFor({ slug, headers, sessionId: await getSessionId(), defer: after })

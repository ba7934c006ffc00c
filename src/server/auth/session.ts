import 'server-only'
import { headers } from 'next/headers'
import { platformDb } from '@/server/db/platform-db'
import { SESSION_MAX_AGE_SECONDS } from './session-cookie'

/** Opens a session for the user and returns its id. */
export async function startSession(userId: string): Promise<string> {
  const now = new Date()
  const userAgent = (await headers()).get('user-agent')?.slice(0, 300) ?? null
  const session = await platformDb.session.create({
    data: { userId, userAgent, lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_MAX_AGE_SECONDS * 1000) },
    select: { id: true },
  })
  return session.id
}

/** Ends one session at once. */
export async function endSession(sessionId: string): Promise<void> {
  await platformDb.session.deleteMany({ where: { id: sessionId } })
}

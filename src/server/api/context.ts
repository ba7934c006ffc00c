import 'server-only'
import { type Locale, resolveLocale } from '@/i18n/locale'
import { isStorableText } from '@/lib/storable-text'
import { type Actor, loadActor } from '@/server/auth/actor'
import { clientAddress } from '@/server/auth/client-address'

/** What every procedure gets before it says whom it lets in. */
export type RequestContext = {
  slug: string | null
  now: Date
  ip: string
  userAgent: string | null
  locale: Locale
  loadActor: () => Promise<Actor | null>
  /** Runs when the mutation has committed, never when it failed; in a query, once the answer is on its way. */
  afterCommit: (task: () => Promise<void>) => void
  /** Runs a task once the answer is on its way. */
  defer: (task: () => Promise<void>) => void
}

type ContextInput = {
  slug: string | null
  headers: Headers
  sessionId: string | null
  now?: Date
  defer?: RequestContext['defer']
}

/** A context for a known session: route handlers, pages and tests go through here. */
export async function contextFor({
  slug,
  headers,
  sessionId,
  now = new Date(),
  defer = (task) => void task(),
}: ContextInput): Promise<RequestContext> {
  let actor: Promise<Actor | null> | undefined
  const load = () => {
    const asked = slug !== null && isStorableText(slug) ? slug : null
    actor ??= sessionId ? loadActor(sessionId, asked, now) : Promise.resolve(null)
    return actor
  }
  return {
    slug,
    now,
    ip: clientAddress(headers),
    userAgent: headers.get('user-agent'),
    locale: resolveLocale(await load(), headers),
    loadActor: load,
    afterCommit: defer,
    defer,
  }
}

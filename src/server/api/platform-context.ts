import 'server-only'
import type { Actor } from '@/server/auth/actor'
import type { PlatformTx } from '@/server/db/platform-db'
import type { RequestContext } from './context'

/** What a verb outside a tenant works with: `db` is the platform's and, in a mutation, is its transaction. */
export type PlatformContext = Pick<RequestContext, 'now' | 'locale' | 'ip' | 'afterCommit'> & { db: PlatformTx }

export type SignedInContext = PlatformContext & { actor: Actor; user: Actor['user'] }

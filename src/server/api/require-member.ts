import 'server-only'
import { DomainError, notFound } from '@/lib/errors'
import { type Capability, hasAnyCapability } from '@/lib/permissions'
import type { RequestContext } from './context'

/**
 * The one check at a tenant's door: signed in, an active member of the tenant that the address names, and holding
 * any of the capabilities. To somebody who is no member the tenant does not exist.
 */
export async function requireMember(ctx: RequestContext, capabilities: readonly Capability[]) {
  const actor = await ctx.loadActor()
  if (!actor) throw new DomainError('UNAUTHENTICATED', 'signInFirst')
  if (!actor.member) throw notFound()
  if (!hasAnyCapability(actor.member, capabilities)) throw new DomainError('FORBIDDEN', 'forbidden')
  const { tenant, ...member } = actor.member
  return { actor, tenant, member }
}
